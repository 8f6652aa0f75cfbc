package city.wufei.platform.spreadsheet.reading;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;

/** What somebody wrote into a cell. An empty cell is none. */
public sealed interface SentCell {
    /** As its reader saw it, or nearly so. */
    String shown();

    /** Written as text, whatever it looks like. */
    record Text(String value) implements SentCell {
        @Override
        public String shown() {
            return value;
        }
    }

    /**
     * A number.
     *
     * @param format the program's code for how it is shown ({@code 0.0%}), {@code General} if nothing was said
     */
    record Figure(BigDecimal value, String format) implements SentCell {
        public boolean isPercent() {
            return format.contains("%");
        }

        @Override
        public String shown() {
            return isPercent()
                    ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                    : value.stripTrailingZeros().toPlainString();
        }
    }

    /** A number that is shown as a day, or a day and a time. */
    record Moment(LocalDateTime value, BigDecimal serial, String format) implements SentCell {
        @Override
        public String shown() {
            boolean day = value.toLocalTime().toSecondOfDay() == 0;
            return day ? value.toLocalDate().toString() : value.toString().replace('T', ' ');
        }
    }

    /** True or false. */
    record Truth(boolean value) implements SentCell {
        @Override
        public String shown() {
            return Boolean.toString(value).toUpperCase(Locale.ROOT);
        }
    }

    /** What a formula says when it fails, like {@code #N/A}. */
    record Fault(String code) implements SentCell {
        @Override
        public String shown() {
            return code;
        }
    }

    /** A formula of which nobody kept the result. */
    record NoResult() implements SentCell {
        @Override
        public String shown() {
            return "";
        }
    }
}
