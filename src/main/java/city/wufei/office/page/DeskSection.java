package city.wufei.office.page;

import city.wufei.identity.CurrentPerson;
import java.time.LocalDate;
import java.util.Optional;

/** A topic of the office that has something for its people's desk offers it as a bean of this type. Shown by {@link #order}. */
public interface DeskSection {
    int order();

    /** Empty when nothing lies there for the person. */
    Optional<BodySection.Shown> of(CurrentPerson person, LocalDate day);
}
