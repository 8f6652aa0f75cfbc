package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.reading.SentRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that was sent, understood as far as it can be.
 *
 * @param before what is there under its key
 * @param after what shall be there, null when something is wrong
 */
record Line<T>(
        SentRow sent,
        String key,
        Status status,
        @Nullable T before,
        @Nullable T after,
        List<CellProblem> problems) {
    Line {
        problems = List.copyOf(problems);
    }

    /** What becomes of it. */
    enum Status {
        ADDED,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    static <T> Line<T> wrong(SentRow sent, String key, List<CellProblem> problems) {
        return new Line<>(sent, key, Status.WRONG, null, null, problems);
    }

    boolean lands() {
        return status == Status.ADDED || status == Status.CHANGED;
    }

    int number() {
        return sent.number();
    }
}
