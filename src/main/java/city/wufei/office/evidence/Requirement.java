package city.wufei.office.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proof that is needed of something.
 *
 * @param number of the task, indicator or project
 * @param subject what it proves, in words
 * @param owed who owes it: those who lead the task, answer for the indicator or the project
 * @param due the day by which it is needed; null when that is open
 * @param given how many attachments there are of the kind that is asked for
 * @param waived why nobody has to give it; null when it is needed
 */
public record Requirement(
        long id,
        Type type,
        long subjectId,
        int number,
        String subject,
        String code,
        String name,
        Kind kind,
        List<Owing> owed,
        @Nullable LocalDate due,
        int given,
        @Nullable String waived) {

    /** What is proved. In words under {@code evidence.type.NAME}. */
    public enum Type {
        TASK,
        INDICATOR,
        MILESTONE
    }

    /** What proves it. In words under {@code evidence.kind.NAME}. */
    public enum Kind {
        PICTURE,
        DOCUMENT
    }

    /** How it stands. In words under {@code evidence.state.NAME}. */
    public enum State {
        MISSING,
        /** Missing, and the day is over. */
        OVERDUE,
        GIVEN,
        WAIVED
    }

    /**
     * Somebody who owes it.
     *
     * @param body id in the register; null when nobody registered it
     */
    public record Owing(@Nullable Long body, String name) {}

    public Requirement {
        owed = List.copyOf(owed);
    }

    public State state(LocalDate day) {
        if (waived != null) {
            return State.WAIVED;
        }
        if (given > 0) {
            return State.GIVEN;
        }
        return due != null && day.isAfter(due) ? State.OVERDUE : State.MISSING;
    }
}
