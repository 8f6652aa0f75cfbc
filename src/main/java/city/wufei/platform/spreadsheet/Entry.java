package city.wufei.platform.spreadsheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What may be entered into a column. What to enter and an example are the messages {@code table.TABLE.COLUMN.note} and
 * {@code .example}, other heads that the column is known by {@code .also} (with 、 between them); each may be missing.
 *
 * @param longest text of so many characters at most
 * @param least number that is allowed, null for any
 * @param most number that is allowed, null for any
 * @param places digits after the decimal point that are kept, -1 for any
 * @param choice what can be chosen, for {@link Kind#CHOICE}
 * @param reference who or what can be meant, for {@link Kind#REFERENCE}
 */
public record Entry(
        Kind kind,
        boolean required,
        int longest,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        int places,
        @Nullable Choice choice,
        @Nullable Reference reference) {
    private static final int USUAL_LENGTH = 500;

    /** What sort of value it is. */
    public enum Kind {
        TEXT,
        /** Several texts in one cell, separated by 、 or a semicolon or a new line. */
        TEXTS,
        NUMBER,
        PERCENT,
        DATE,
        CHOICE,
        REFERENCE
    }

    /**
     * Codes to choose from.
     *
     * @param prefix of their words: the label of a code is the message {@code PREFIX.CODE}
     */
    public record Choice(String prefix, List<String> codes) {
        public Choice {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Things that are known by name.
     *
     * @param find what a printed name can mean: nothing, one or several
     * @param names to be offered in a template; may be empty when there are too many
     */
    public record Reference(Function<String, ? extends List<?>> find, Supplier<List<String>> names) {}

    public static Entry text() {
        return of(Kind.TEXT);
    }

    public static Entry texts() {
        return of(Kind.TEXTS);
    }

    public static Entry number() {
        return of(Kind.NUMBER);
    }

    public static Entry whole() {
        return of(Kind.NUMBER).places(0);
    }

    public static Entry percent() {
        return of(Kind.PERCENT);
    }

    public static Entry date() {
        return of(Kind.DATE);
    }

    /** One of the constants of an enum, by its label. */
    public static <E extends Enum<E>> Entry choice(String prefix, Class<E> type) {
        List<String> codes =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new Entry(Kind.CHOICE, false, USUAL_LENGTH, null, null, -1, new Choice(prefix, codes), null);
    }

    public static Entry reference(Function<String, ? extends List<?>> find, Supplier<List<String>> names) {
        return new Entry(Kind.REFERENCE, false, USUAL_LENGTH, null, null, -1, null, new Reference(find, names));
    }

    private static Entry of(Kind kind) {
        return new Entry(kind, false, USUAL_LENGTH, null, null, -1, null, null);
    }

    /** Every row needs it. */
    public Entry mustBe() {
        return new Entry(kind, true, longest, least, most, places, choice, reference);
    }

    public Entry atMost(int characters) {
        return new Entry(kind, required, characters, least, most, places, choice, reference);
    }

    public Entry between(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Entry(kind, required, longest, least, most, places, choice, reference);
    }

    public Entry places(int digits) {
        return new Entry(kind, required, longest, least, most, digits, choice, reference);
    }
}
