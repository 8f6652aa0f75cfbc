package city.wufei.registry.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which names are kept and compared: wide brackets, no spaces, no letters of double width. */
public final class PrintedName {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private PrintedName() {}

    /** Documents print one name with "(" or "（", with a space or without; here they become one. */
    public static String of(String printed) {
        String narrow = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        return SPACES.matcher(narrow).replaceAll("").replace('(', '（').replace(')', '）');
    }
}
