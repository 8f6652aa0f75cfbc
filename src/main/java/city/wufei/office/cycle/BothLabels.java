package city.wufei.office.cycle;

import java.util.Locale;

/** What something is called in both languages; an empty English label is said in Chinese. */
public record BothLabels(String chinese, String english) {
    public String in(Locale locale) {
        boolean wanted = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return wanted && !english.isBlank() ? english : chinese;
    }
}
