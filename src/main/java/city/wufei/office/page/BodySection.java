package city.wufei.office.page;

import city.wufei.identity.CurrentPerson;
import city.wufei.plan.Plan;
import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A topic of the office that has something to show on the page of a department or township offers it as a bean of this type.
 * The page shows them by {@link #order}.
 */
public interface BodySection {
    int order();

    /** Empty when there is nothing to say about the body. */
    Optional<Shown> of(Plan plan, Organisation body, LocalDate day, CurrentPerson person);

    /**
     * What to show.
     *
     * @param template that has the fragment, such as {@code office/work}
     * @param fragment without parameters; it finds {@code content} as {@code section.content}
     */
    record Shown(String template, String fragment, Object content) {}
}
