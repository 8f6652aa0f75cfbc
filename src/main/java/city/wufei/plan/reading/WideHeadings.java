package city.wufei.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns under one wide heading hold ("建设任务" over the measure and the text). */
final class WideHeadings {
    private static final List<Meaning> THREE_LEVELS = List.of(Meaning.GROUP, Meaning.SUBGROUP, Meaning.ITEM);

    /** A single column: its heading, and its meaning where the width of the heading settles it. */
    record Slot(HeadingCell cell, @Nullable Meaning fixed) {}

    private WideHeadings() {}

    static List<Slot> spread(
            TableType type, List<HeadingCell> heading, List<ColumnProfile> profiles, HeadingWeights weights) {
        List<Slot> slots = new ArrayList<>();
        boolean groupsApart =
                heading.stream().anyMatch(cell -> cell.width() == 1 && weights.of(cell, type, Meaning.GROUP) > 0);
        for (HeadingCell cell : heading) {
            if (cell.width() == 1) {
                slots.add(new Slot(cell, null));
            } else {
                slots.addAll(wide(type, cell, profiles, slots.size(), groupsApart, weights));
            }
        }
        return slots;
    }

    private static List<Slot> wide(
            TableType type,
            HeadingCell cell,
            List<ColumnProfile> profiles,
            int start,
            boolean groupsApart,
            HeadingWeights weights) {
        List<Integer> real = new ArrayList<>();
        for (int i = start; i < start + cell.width(); i++) {
            if (i < profiles.size() && !profiles.get(i).isWithoutCells()) {
                real.add(i);
            }
        }
        List<Meaning> meanings = parts(type, cell, real.size(), groupsApart, weights);
        List<Slot> slots = new ArrayList<>();
        for (int i = start; i < start + cell.width(); i++) {
            int part = real.indexOf(i);
            HeadingCell narrow = new HeadingCell(cell.upper(), cell.lower(), 1);
            if (part >= 0 && part < meanings.size()) {
                slots.add(new Slot(narrow, meanings.get(part)));
            } else {
                // A column that only the typesetter knows keeps nothing; one with cells is decided by its content.
                boolean first = part == 0;
                slots.add(new Slot(first ? narrow : new HeadingCell("", "", 1), part < 0 ? Meaning.UNKNOWN : null));
            }
        }
        return slots;
    }

    private static List<Meaning> parts(
            TableType type, HeadingCell cell, int columns, boolean groupsApart, HeadingWeights weights) {
        boolean levels = THREE_LEVELS.stream().anyMatch(meaning -> weights.of(cell, type, meaning) > 0);
        if (levels && columns == 3) {
            return THREE_LEVELS;
        }
        if (columns != 2) {
            return List.of();
        }
        if (levels) {
            return List.of(type == TableType.TASKS || groupsApart ? Meaning.SUBGROUP : Meaning.GROUP, Meaning.ITEM);
        }
        if (weights.of(cell, type, Meaning.BODIES) > 0) {
            return List.of(Meaning.BODIES, Meaning.SUPPORTS);
        }
        return weights.of(cell, type, Meaning.TARGET) > 0 ? List.of(Meaning.BASELINE, Meaning.TARGET) : List.of();
    }
}
