package city.wufei.plan.document;

import java.util.Locale;
import java.util.Map;

/**
 * Characters that a Word document takes from a symbol font by its number there. Those that plans use for marks and
 * comparisons become what they look like.
 */
final class WordSymbol {
    private static final Map<String, String> SYMBOL =
            Map.of("44", "Δ", "3C", "<", "3E", ">", "A3", "≤", "B3", "≥", "B1", "±", "B4", "×", "B7", "·", "B0", "°");

    private static final Map<String, String> WINGDINGS =
            Map.of("AB", "★", "B6", "☆", "FC", "√", "FB", "×", "6C", "●", "6E", "■", "A8", "□", "FE", "☑", "70", "Δ");

    private WordSymbol() {}

    /**
     * @param code four hexadecimal digits; the first two often are F0, where such fonts lie
     */
    static String of(String font, String code) {
        String number = code.length() == 4 ? code.substring(2).toUpperCase(Locale.ROOT) : "";
        Map<String, String> known = switch (font) {
            case "Symbol" -> SYMBOL;
            case "Wingdings" -> WINGDINGS;
            default -> Map.of();
        };
        return known.getOrDefault(number, character(code));
    }

    private static String character(String code) {
        try {
            return Character.toString(Integer.parseInt(code, 16));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
