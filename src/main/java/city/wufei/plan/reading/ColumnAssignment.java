package city.wufei.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each column under a heading its meaning, by the heading's words and the column's content together. */
final class ColumnAssignment {
    private static final double UNKNOWN_COSTS = 1.5;
    private static final double SUBJECT_NAMED = 2;
    private static final double OF_WIDE_HEADING = 2;
    private static final double SURE_BY_CONTENT = 0.9;
    private static final List<Meaning> TOLD_BY_CONTENT = List.of(Meaning.TIME, Meaning.BODIES);

    private static final Set<Meaning> REPEATABLE = EnumSet.of(Meaning.REMARK, Meaning.UNKNOWN);

    private final TableType type;
    private final List<WideHeadings.Slot> slots;
    private final List<ColumnProfile> profiles;
    private final @Nullable Integer baseYear;
    private final HeadingWeights weights;
    private final @Nullable Meaning[] meanings;
    private final Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
    private double score;

    private record Claim(int column, Meaning meaning, double score) {}

    private ColumnAssignment(
            TableType type,
            List<HeadingCell> heading,
            List<ColumnProfile> profiles,
            HeadingWeights weights,
            @Nullable Integer baseYear) {
        this.baseYear = baseYear;
        this.weights = weights;
        this.type = type;
        this.profiles = profiles;
        this.slots = WideHeadings.spread(type, heading, profiles, weights);
        this.meanings = new @Nullable Meaning[slots.size()];
    }

    /** The columns and how sure they are; empty when they cannot make up a table of this type. */
    static Optional<Scored> of(
            TableType type,
            List<HeadingCell> heading,
            List<ColumnProfile> profiles,
            HeadingWeights weights,
            @Nullable Integer baseYear) {
        return new ColumnAssignment(type, heading, profiles, weights, baseYear).assign();
    }

    record Scored(List<Column> columns, double score) {}

    private Optional<Scored> assign() {
        takeFixed();
        claims().forEach(this::take);
        settleRest();
        promoteDeepestGroup();
        Set<Meaning> all = EnumSet.noneOf(Meaning.class);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Meaning meaning = Objects.requireNonNull(meanings[i]);
            columns.add(new Column(meaning, cell(i).text()));
            all.add(meaning);
        }
        if (slots.stream().anyMatch(slot -> type.isNamedIn(slot.cell().text()))) {
            score += SUBJECT_NAMED;
        }
        return type.canConsistOf(all) ? Optional.of(new Scored(columns, score)) : Optional.empty();
    }

    /** The parts of a heading over several columns. */
    private void takeFixed() {
        for (int i = 0; i < slots.size(); i++) {
            Meaning fixed = slots.get(i).fixed();
            if (fixed != null) {
                take(new Claim(i, fixed, OF_WIDE_HEADING + profile(i).fit(fixed)));
            }
        }
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            for (Meaning meaning : Meaning.values()) {
                int weight = weights.of(cell(i), type, meaning);
                if (weight > 0) {
                    claims.add(new Claim(i, meaning, weight + profile(i).fit(meaning) + byYear(meaning, i)));
                }
            }
        }
        claims.sort(Comparator.comparingDouble(Claim::score).reversed());
        return claims;
    }

    /** The base year is the baseline's; of several other years the last is the target. */
    private double byYear(Meaning meaning, int column) {
        int year = cell(column).year();
        double late = year == 0 ? 0 : (year - 2000) / 100.0;
        if (year != 0 && baseYear != null && meaning == Meaning.BASELINE) {
            return year == baseYear ? 1 : -1;
        }
        return meaning == Meaning.TARGET ? late : meaning == Meaning.BASELINE ? -late : 0;
    }

    private void take(Claim claim) {
        boolean free = meanings[claim.column] == null;
        if (free && (REPEATABLE.contains(claim.meaning) || taken.add(claim.meaning))) {
            meanings[claim.column] = claim.meaning;
            score += claim.score;
        }
    }

    private void settleRest() {
        for (int i = 0; i < meanings.length; i++) {
            if (meanings[i] == null) {
                meanings[i] = rest(i);
            }
        }
    }

    private Meaning rest(int column) {
        HeadingCell cell = cell(column);
        if (weights.of(cell, type, Meaning.GROUP) > 0 && taken.add(Meaning.SUBGROUP)) {
            return Meaning.SUBGROUP;
        }
        if (weights.isKnown(cell, type)) {
            return Meaning.REMARK;
        }
        for (Meaning meaning : TOLD_BY_CONTENT) {
            if (profile(column).fit(meaning) >= SURE_BY_CONTENT && taken.add(meaning)) {
                return meaning;
            }
        }
        score -= UNKNOWN_COSTS;
        return Meaning.UNKNOWN;
    }

    /** Where a plan has fewer levels, the deepest group is what the rows are about. */
    private void promoteDeepestGroup() {
        for (Meaning group : List.of(Meaning.SUBGROUP, Meaning.GROUP)) {
            int column = Arrays.asList(meanings).indexOf(group);
            if (!taken.contains(Meaning.ITEM) && column >= 0) {
                meanings[column] = Meaning.ITEM;
                taken.add(Meaning.ITEM);
            }
        }
    }

    private HeadingCell cell(int column) {
        return slots.get(column).cell();
    }

    private ColumnProfile profile(int column) {
        return column < profiles.size() ? profiles.get(column) : new ColumnProfile(List.of());
    }
}
