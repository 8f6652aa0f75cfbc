package city.wufei.web;

import city.wufei.platform.NavEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The navigation as one reader sees it on one page, for templates ({@code ${navigation}}). */
public record Navigation(List<NavEntry> entries, @Nullable NavEntry current) {
    public Navigation {
        entries = List.copyOf(entries);
    }

    public List<NavEntry> getDesk() {
        return entries.stream().filter(NavEntry::desk).toList();
    }

    public List<NavEntry> getWork() {
        return entries.stream()
                .filter(entry -> !entry.desk() && !entry.administration() && !entry.register())
                .toList();
    }

    public List<NavEntry> getRegister() {
        return entries.stream().filter(NavEntry::register).toList();
    }

    public List<NavEntry> getAdministration() {
        return entries.stream().filter(NavEntry::administration).toList();
    }

    public boolean at(NavEntry entry) {
        return entry.equals(current);
    }
}
