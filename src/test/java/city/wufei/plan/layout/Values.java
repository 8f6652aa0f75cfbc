package city.wufei.plan.layout;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that say the same value. */
final class Values {
    private static final Map<BigDecimal, String> TENS = Map.of(
            new BigDecimal(20), "二十",
            new BigDecimal(30), "三十",
            new BigDecimal(40), "四十",
            new BigDecimal(80), "八十",
            new BigDecimal(90), "九十",
            new BigDecimal(100), "百");

    private final Dice dice;
    private final Style style;

    Values(Dice dice, Style style) {
        this.dice = dice;
        this.style = style;
    }

    /**
     * The statement in some words.
     *
     * @param unitColumn whether the units of plain numbers stand in a column of their own
     */
    String of(Statement statement, boolean unitColumn) {
        List<Reading> readings = statement.readings();
        if (readings.isEmpty()) {
            return statement.text();
        }
        if (readings.size() == 1) {
            String said = one(readings.get(0), unitColumn);
            return said == null ? statement.text() : said;
        }
        boolean byArea = readings.stream().allMatch(r -> r.area() != null && r.kind() == Reading.Kind.AMOUNT);
        return byArea ? byArea(readings) : statement.text();
    }

    /** The unit that a column of its own can give for both values, null when they do not agree. */
    static @Nullable String commonUnit(Statement one, Statement other) {
        List<String> units = Stream.of(one, other)
                .flatMap(statement -> statement.readings().stream())
                .filter(reading -> reading.kind() == Reading.Kind.AMOUNT)
                .map(Reading::unit)
                .distinct()
                .toList();
        boolean parts = one.readings().size() > 1 || other.readings().size() > 1;
        return units.isEmpty() ? "" : units.size() == 1 && !parts ? units.get(0) : null;
    }

    private String byArea(List<Reading> readings) {
        String separator = dice.one("，", "；", "、", ",", ";");
        return readings.stream()
                .map(reading -> reading.area() + dice.one("", "：") + amount(reading, false))
                .collect(Collectors.joining(separator));
    }

    private @Nullable String one(Reading reading, boolean unitColumn) {
        if (reading.area() != null) {
            return null;
        }
        return switch (reading.kind()) {
            case AMOUNT -> amount(reading, unitColumn);
            case CHANGE -> change(reading);
            case EXISTS -> dice.one("有", "已建立", "建立");
            case LOWER -> dice.one("适当降低", "有所下降", "逐步下降", "稳步降低");
            case ASSIGNED -> dice.one("完成市级下达任务", "完成上级下达任务", "完成市级下达目标");
            case CONTINUED -> dice.one("持续推进", "持续开展", "长期坚持");
            case NONE -> style.dash;
            case WORDS -> null;
        };
    }

    private String amount(Reading reading, boolean unitColumn) {
        String unit = unitColumn ? "" : reading.unit();
        BigDecimal value = Objects.requireNonNull(reading.value());
        String number = unit.equals("%") && dice.chance(0.1) && TENS.containsKey(value)
                ? "百分之" + TENS.get(value)
                : style.digits(number(value)) + (unit.equals("%") && style.fullWidthDigits ? "％" : unit);
        return switch (Objects.requireNonNull(reading.bound())) {
            case AT_LEAST ->
                dice.one(
                        style.sign("≥", ">=") + number,
                        "≥" + number,
                        "不低于" + number,
                        number + "以上",
                        "达到" + number + "以上",
                        "不少于" + number,
                        "达到" + number,
                        "至少" + number,
                        "≧" + number);
            case MORE_THAN -> dice.one(style.sign("＞", ">") + number, "高于" + number, "大于" + number, "超过" + number);
            case AT_MOST ->
                dice.one(
                        style.sign("≤", "<=") + number,
                        "不高于" + number,
                        "不超过" + number,
                        "不大于" + number,
                        "控制在" + number + "以内");
            case LESS_THAN -> dice.one(style.sign("＜", "<") + number, "低于" + number, "小于" + number);
            case EXACTLY -> dice.chance(0.7) ? number : dice.one("保持" + number, "稳定在" + number, "保持在" + number);
        };
    }

    /** A fall is written as its size. */
    private @Nullable String change(Reading reading) {
        BigDecimal value = Objects.requireNonNull(reading.value());
        boolean down = value.signum() < 0;
        Bound plain = down ? Bound.AT_MOST : Bound.AT_LEAST;
        Bound strict = down ? Bound.LESS_THAN : Bound.MORE_THAN;
        String size = style.digits(number(value.abs())) + reading.unit();
        String since = reading.since() == null ? "" : dice.one("较", "比") + style.digits(reading.since() + "") + "年";
        String direction = down ? dice.one("下降", "降低", "减少") : dice.one("提高", "增长", "提升");
        if (reading.bound() == plain) {
            return since + direction + dice.one(size, size + "以上", "不低于" + size);
        }
        return reading.bound() == strict ? since + direction + "超过" + size : null;
    }

    private String number(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        if (!style.thousandsSeparated || whole.length() < 4) {
            return plain;
        }
        String separated = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return separated + plain.substring(whole.length());
    }
}
