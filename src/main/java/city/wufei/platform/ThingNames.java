package city.wufei.platform;

import java.util.Optional;

/** Says what things are called and where their page is, to pages that know only ids. A bean of the module that has them. */
public interface ThingNames {
    /**
     * A thing as people know it.
     *
     * @param page its address in this application
     * @param needed the right that its page asks for
     */
    record Thing(String name, String page, Action needed) {}

    /**
     * What it is called now.
     *
     * @param kind first part of its path, as in {@code /organisations/1}
     * @return empty when there is none, or when things of the kind are another's
     */
    Optional<Thing> find(String kind, long id);
}
