package city.wufei.platform;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is personal among the data about people (Personal Information Protection Law, articles 6 and 28), and how little of
 * it is shown: the one list. A new column of this sort is added here, or a test says so; whoever shows one asks
 * {@link #shown}.
 */
public enum Personal {
    /** The name of somebody who signs in nowhere: {@code 张*}. Names of those who work here are on what they did. */
    NAME(1, 0, "organisation_contact.name"),
    /** {@code 138******78}. */
    PHONE(3, 2, "organisation_contact.phone", "person.phone"),
    /** {@code l***@example.org}. */
    EMAIL(1, 0, "person.email"),
    /** Of an identity card: {@code 500***********0012}. */
    ID_NUMBER(3, 4);

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63})+");
    private static final Pattern CARD = Pattern.compile("(?<![\\d.])\\d{17}[\\dXx](?!\\d)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.])(\\+?86[ -]?)?1[3-9]\\d([ -]?)\\d{4}\\2\\d{4}(?!\\d)");

    private final int first;
    private final int last;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> columns;

    Personal(int first, int last, String... columns) {
        this.first = first;
        this.last = last;
        this.columns = List.of(columns);
    }

    /** Who reads it. */
    public enum Reader {
        /** The person whom it is about. */
        SELF,
        /** Who has the right to keep it where it lies, and so to call. */
        KEEPER,
        /** Everybody else. */
        OTHER
    }

    /** Where it is kept: {@code table.column}. */
    public List<String> columns() {
        return columns;
    }

    /** As the reader may see it: whole, or enough to recognise and not enough to use. */
    public String shown(@Nullable String value, Reader reader) {
        if (value == null || reader != Reader.OTHER) {
            return value == null ? "" : value;
        }
        int at = this == EMAIL ? value.indexOf('@') : -1;
        return at < 0 ? masked(value) : masked(value.substring(0, at)) + value.substring(at);
    }

    /** At least one character is hidden, and of what is short all. */
    private String masked(String value) {
        int[] points = value.codePoints().toArray();
        int hidden = points.length - first - last;
        if (hidden < 1) {
            return "*".repeat(Math.max(points.length, 1));
        }
        return new String(points, 0, first) + "*".repeat(hidden) + new String(points, points.length - last, last);
    }

    /** A text of somebody else, such as what a server answered, with what looks personal in it masked. */
    public static String hiddenIn(String text) {
        String without = ADDRESS.matcher(text).replaceAll(found -> EMAIL.shown(found.group(), Reader.OTHER));
        without = CARD.matcher(without).replaceAll(found -> ID_NUMBER.shown(found.group(), Reader.OTHER));
        return NUMBER.matcher(without).replaceAll(found -> PHONE.shown(found.group(), Reader.OTHER));
    }
}
