package city.wufei.platform.spreadsheet.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: full-width digits, thousands apart by commas or spaces, a sign of percent. */
public final class Figures {
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}([, ]\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final int LONGEST = 40;

    private Figures() {}

    public static Optional<BigDecimal> read(String text) {
        String figures =
                PlainText.figures(text).replace('−', '-').replace('–', '-').replaceFirst("^([+-]) ", "$1");
        if (figures.length() > LONGEST) {
            return Optional.empty();
        }
        if (THOUSANDS.matcher(figures).matches()) {
            return Optional.of(new BigDecimal(figures.replaceAll("[, ]", "")));
        }
        return PLAIN.matcher(figures).matches() ? Optional.of(new BigDecimal(figures)) : Optional.empty();
    }
}
