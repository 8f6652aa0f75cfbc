package city.wufei.plan.reading.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A list of names in running text ("分别为甲和乙", "主要为肥料化、燃料化和原料化"). */
final class Enumeration {
    private static final Pattern LIST = Pattern.compile("(?:分别为|分别是|分别有|包括|包含|为|即|有)(?<list>[^，；。]*(?:、|和|及)[^，；。]*)$");
    private static final Pattern BETWEEN = Pattern.compile("、|和|以及|及|与");

    private Enumeration() {}

    /** The names, empty when the clause lists none. */
    static List<String> in(String clause) {
        Matcher list = LIST.matcher(clause);
        return list.find()
                ? BETWEEN.splitAsStream(list.group("list"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList()
                : List.of();
    }

    /** Pieces of a sentence between commas and semicolons outside brackets and quotation marks. */
    static List<String> clauses(String sentence) {
        Stream.Builder<String> clauses = Stream.builder();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char sign = sentence.charAt(i);
            depth += "（“《(".indexOf(sign) >= 0 ? 1 : "）”》)".indexOf(sign) >= 0 ? -1 : 0;
            if (depth <= 0 && "，；;".indexOf(sign) >= 0) {
                clauses.add(sentence.substring(start, i));
                start = i + 1;
            }
        }
        clauses.add(sentence.substring(start));
        return clauses.build().filter(clause -> !clause.isBlank()).toList();
    }
}
