package city.wufei.plan.reading;

import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import city.wufei.plan.reading.value.BodyNames;
import city.wufei.plan.reading.value.DeadlineReader;
import city.wufei.plan.reading.value.MoneyReader;
import city.wufei.plan.reading.value.NormalText;
import city.wufei.plan.reading.value.UnitWords;
import city.wufei.plan.reading.value.ValueReader;
import city.wufei.plan.reading.value.YearsReader;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How well the cells of a column fit each meaning, from -1 to 1; 0 says nothing either way. */
final class ColumnProfile {
    private static final int SAMPLE = 60;
    private static final double LONG_TEXT = 20;
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}\\)?[、.]?");
    private static final Pattern KIND = Pattern.compile("(必选|可选|特色|自选|约束性?|预期性?)(指标|项)?|[★☆△Δ∆▲※]");
    private static final Pattern BODY =
            Pattern.compile(".*(局|委|办|会|部|院|中心|社|站|队|处|组|厅|室|所|公司|集团|企业|单位|部门|政府|街道|乡镇|镇|乡|机构|\\(街道\\)|分公司|办事处|学校|银行)");
    private static final Pattern UNIT = Pattern.compile(UnitWords.UNIT + "|-");

    private final List<String> cells;
    private final List<String> filled;
    private final Map<Meaning, Double> fits = new EnumMap<>(Meaning.class);

    ColumnProfile(List<String> texts) {
        cells = texts.stream().limit(SAMPLE).map(NormalText::of).toList();
        filled = cells.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Whether no cell begins in it: a line that only other rows of the page needed. */
    boolean isWithoutCells() {
        return cells.isEmpty();
    }

    double fit(Meaning meaning) {
        return filled.isEmpty() ? 0 : fits.computeIfAbsent(meaning, this::compute);
    }

    /** How well one cell fits, for rows whose cells are fewer than the columns. */
    static double fit(Meaning meaning, String text) {
        return new ColumnProfile(List.of(text)).fit(meaning);
    }

    private double compute(Meaning meaning) {
        return switch (meaning) {
            case NUMBER -> share(text -> NUMBER.matcher(text).matches());
            case KIND -> 2 * share(text -> KIND.matcher(text).matches());
            case UNIT -> share(text -> UNIT.matcher(text).matches());
            case BASELINE, TARGET -> share(ColumnProfile::isValue);
            case TIME ->
                share(text -> YearsReader.read(text).isPresent()
                        || DeadlineReader.read(text).isPresent());
            case INVESTMENT ->
                share(text -> text.equals("-") || MoneyReader.read(text, 0).isPresent());
            case BODIES, SUPPORTS -> share(ColumnProfile::isBodies);
            case GROUP, SUBGROUP -> 1 - 2 * distinct();
            case ITEM, CONTENT -> (2 * distinct() - 1 + Math.min(length() / LONG_TEXT, 1)) / 2 - wordless();
            case REMARK, UNKNOWN -> 0.0;
        };
    }

    /** 1 when all filled cells pass, -1 when none does. */
    private double share(Predicate<String> test) {
        return 2.0 * filled.stream().filter(test).count() / filled.size() - 1;
    }

    private double distinct() {
        return (double) new HashSet<>(filled).size() / cells.size();
    }

    private double length() {
        return filled.stream().mapToInt(String::length).average().orElse(0);
    }

    /** The part of the cells that are not words: numbers, dashes. */
    private double wordless() {
        return (share(text -> text.chars().noneMatch(Character::isLetter)) + 1) / 2;
    }

    private static boolean isValue(String text) {
        Statement statement = ValueReader.read(text);
        return statement.readings().stream().anyMatch(reading -> reading.kind() != Reading.Kind.WORDS);
    }

    private static boolean isBodies(String text) {
        List<String> names = BodyNames.read(text);
        return names.stream().allMatch(name -> BODY.matcher(NormalText.of(name)).matches());
    }
}
