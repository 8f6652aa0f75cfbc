package city.wufei.office.page;

import city.wufei.identity.CurrentPerson;
import city.wufei.plan.Plan;
import java.time.LocalDate;
import java.util.Optional;

/** A topic of the office that has something to show on the page of a task or project offers it as a bean of this type. */
public interface ItemSection {
    /** What the page is about. */
    enum Item {
        TASK,
        PROJECT
    }

    /** Empty when there is nothing to say; the fragment finds {@code content} as {@code section.content}. */
    Optional<BodySection.Shown> of(Plan plan, Item item, int number, LocalDate day, CurrentPerson person);
}
