package city.wufei.plan.reading.value;

import city.wufei.plan.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Several values for parts of the territory ("城区100%，乡镇80%"), or one that names its part. */
final class AreaForm {
    private static final Pattern SEPARATOR = Pattern.compile("[;、]|,(?!\\d{3}(?!\\d))|(?<!\\d),");
    private static final Pattern AREA =
            Pattern.compile("(?:[中老主]?心?城区|城市|城镇|县城|乡镇|镇区|农村|村镇|建成区|园区|工业园区|区级|市级|街道|乡村|集镇)(?:\\([\\p{IsHan}、]+\\))?");
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}()、\"“”]{1,12}");
    private static final int LONGEST_AREA = 12;
    /** What can differ from part to part; anything else is a sentence that only looks like two parts. */
    private static final Set<Reading.Kind> KINDS =
            EnumSet.of(Reading.Kind.AMOUNT, Reading.Kind.CHANGE, Reading.Kind.LOWER, Reading.Kind.ASSIGNED);

    private AreaForm() {}

    static List<Reading> read(String text, Function<String, List<Reading>> form) {
        String[] parts = SEPARATOR.split(text, -1);
        Pattern area = parts.length > 1 ? WORDS : AREA;
        List<Reading> readings = new ArrayList<>();
        for (String part : parts) {
            List<Reading> found = part(part, area, form);
            if (found.isEmpty()) {
                return List.of();
            }
            readings.addAll(found);
        }
        return readings;
    }

    private static List<Reading> part(String part, Pattern area, Function<String, List<Reading>> form) {
        for (int end = 1; end < part.length() && end <= LONGEST_AREA; end++) {
            String name = part.substring(0, end);
            if (area.matcher(name).matches() && !Bounds.isWord(name)) {
                String rest = part.substring(part.charAt(end) == ':' ? end + 1 : end);
                List<Reading> readings = form.apply(rest);
                if (!readings.isEmpty() && readings.stream().allMatch(reading -> KINDS.contains(reading.kind()))) {
                    return readings.stream().map(reading -> reading.in(name)).toList();
                }
            }
        }
        return List.of();
    }
}
