package city.wufei.plan.reading;

import city.wufei.plan.reading.value.NormalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which projects one printed investment is for.
 *
 * <p>Where merged cells are known, those whose cells are merged. In plain text an empty cell below an amount, within
 * the same groups, is part of it when the rows look alike, or when the table prints a dash for "no amount".
 */
final class SharedSums {
    private static final int ALIKE = 2;
    private static final int COMMON_WORDS = 4;

    private final Map<Integer, List<Integer>> members = new HashMap<>();

    private SharedSums() {}

    static SharedSums of(List<ItemRow> rows) {
        SharedSums shared = new SharedSums();
        boolean printsDashes = rows.stream()
                .anyMatch(row -> NormalText.of(row.value(Meaning.INVESTMENT)).equals("-"));
        List<ItemRow> open = new ArrayList<>();
        for (ItemRow row : rows) {
            if (!open.isEmpty() && belongs(row, open.get(0), printsDashes)) {
                open.add(row);
            } else {
                shared.close(open);
                open = new ArrayList<>(List.of(row));
            }
        }
        shared.close(open);
        return shared;
    }

    /** The other projects that share the sum, in the order of the table; empty when it is not shared. */
    List<Integer> with(int number) {
        return members.getOrDefault(number, List.of()).stream()
                .filter(other -> other != number)
                .toList();
    }

    /** Whether an earlier project carries the sum. */
    boolean isCarriedElsewhere(int number) {
        List<Integer> all = members.get(number);
        return all != null && all.get(0) != number;
    }

    private void close(List<ItemRow> open) {
        if (open.size() > 1) {
            List<Integer> numbers = open.stream().map(ItemRow::number).toList();
            numbers.forEach(number -> members.put(number, numbers));
        }
    }

    private static boolean belongs(ItemRow row, ItemRow first, boolean printsDashes) {
        if (!row.group().equals(first.group()) || !row.subgroup().equals(first.subgroup())) {
            return false;
        }
        if (row.merged().contains(Meaning.INVESTMENT)) {
            return true;
        }
        boolean carries = first.value(Meaning.INVESTMENT).chars().anyMatch(Character::isDigit);
        boolean empty = NormalText.of(row.value(Meaning.INVESTMENT)).isEmpty();
        return carries && empty && (printsDashes || likeness(row, first) >= ALIKE);
    }

    private static int likeness(ItemRow row, ItemRow first) {
        int same = 0;
        for (Meaning meaning : List.of(Meaning.TIME, Meaning.BODIES)) {
            String text = row.text(meaning);
            same += !text.isEmpty() && text.equals(first.text(meaning)) ? 1 : 0;
        }
        return same + (commonWords(row.text(Meaning.ITEM), first.text(Meaning.ITEM)) >= COMMON_WORDS ? 1 : 0);
    }

    /** Length of the longer of what two names begin or end with alike. */
    private static int commonWords(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(head, tail);
    }
}
