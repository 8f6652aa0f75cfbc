package city.wufei.plan.web;

import city.wufei.plan.Place;
import city.wufei.plan.audit.Severity;
import city.wufei.plan.internal.FindingRow;
import java.util.List;

/** A finding, its message in the reader's language. */
record FindingLine(FindingRow row, String message) {

    public int number() {
        return row.sequence();
    }

    public String code() {
        return row.finding().code().name();
    }

    public Severity severity() {
        return row.finding().severity();
    }

    /** How loud its badge is. */
    public String tone() {
        return switch (severity()) {
            case ERROR -> "bad";
            case WARNING -> "warn";
            case NOTE -> "plain";
        };
    }

    public String printed() {
        return row.finding().printed();
    }

    public String expected() {
        return row.finding().expected();
    }

    public String arithmetic() {
        return row.finding().arithmetic();
    }

    public List<String> quotes() {
        return row.finding().quotes();
    }

    public List<Place> places() {
        return row.finding().places();
    }
}
