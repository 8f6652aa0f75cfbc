package city.wufei.platform;

import java.util.List;

/** A module that has pages offers their entries as a bean of this type; the shell draws them in order. */
public interface NavigationSource {
    /** The entries that {@code caller} should see. Hiding an entry protects nothing: the page itself must ask. */
    List<NavEntry> entriesFor(Caller caller);
}
