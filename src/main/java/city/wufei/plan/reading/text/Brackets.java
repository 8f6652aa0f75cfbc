package city.wufei.plan.reading.text;

import java.util.ArrayList;
import java.util.List;

/** Takes brackets with numbers out of a clause; brackets with words only are part of names and stay. */
final class Brackets {
    /** A stretch of a clause and what the bracket behind it holds, empty for none. */
    record Piece(String words, String inside) {}

    private Brackets() {}

    static List<Piece> split(String clause) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        int open = clause.indexOf('（');
        while (open >= 0) {
            int close = closing(clause, open);
            String inside = clause.substring(open + 1, close);
            if (!Mention.in(inside).isEmpty()) {
                pieces.add(new Piece(clause.substring(start, open), inside));
                start = Math.min(close + 1, clause.length());
            }
            open = clause.indexOf('（', close);
        }
        if (start < clause.length() || pieces.isEmpty()) {
            pieces.add(new Piece(clause.substring(start), ""));
        }
        return pieces;
    }

    private static int closing(String clause, int open) {
        int depth = 0;
        for (int i = open; i < clause.length(); i++) {
            depth += clause.charAt(i) == '（' ? 1 : clause.charAt(i) == '）' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return clause.length();
    }
}
