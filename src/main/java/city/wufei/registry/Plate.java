package city.wufei.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number plate of the mainland: one character for the province, a letter, and five characters, six for a vehicle of new
 * energy; trailers and instruction cars end in 挂 and 学 (GA 36). No letter is I or O.
 */
public record Plate(String text) {
    private static final Pattern FORM = Pattern.compile("[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]"
            + "[A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[A-HJ-NP-Z0-9]{6})");

    /** As somebody wrote it: without regard to case, width, spaces, dots and dashes. Empty when it is none. */
    public static Optional<Plate> find(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s·.•・-]", "");
        boolean newEnergy = plain.length() == 8;
        boolean known = FORM.matcher(plain).matches()
                && (!newEnergy || plain.matches("..[A-HJK][A-HJ-NP-Z0-9]\\d{4}|..\\d{5}[A-HJK]"));
        return known ? Optional.of(new Plate(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
