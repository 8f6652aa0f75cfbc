package city.wufei.plan.web;

import city.wufei.kernel.Failure;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.PlanError;
import city.wufei.plan.TargetLine;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads yearly targets as they are entered: the cells of the page's grid, and rows pasted from a spreadsheet (name, then one
 * value for each year; a first row of years may say which). A pasted row takes the place of the one with its name.
 */
@Component
class TargetGrid {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年?");
    private static final int MOST_ROWS = 500;

    private final Organisations organisations;

    TargetGrid(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Whose row it is. */
    private record Row(String area, @Nullable Long organisation) {}

    /**
     * What the form says.
     *
     * @param fields {@code row0}, {@code row1} … name the rows ({@link #key}), {@code v0_2024} … are their cells
     * @param whole words for the whole territory in a pasted row
     */
    List<TargetLine> read(IndicatorTargets targets, Map<String, String> fields, List<String> whole, LocalDate day) {
        Map<Row, SortedMap<Integer, BigDecimal>> rows = new LinkedHashMap<>();
        for (int i = 0; fields.containsKey("row" + i) && i < MOST_ROWS; i++) {
            SortedMap<Integer, BigDecimal> values = new TreeMap<>();
            for (int year : targets.years()) {
                BigDecimal value = number(fields.getOrDefault("v" + i + "_" + year, ""));
                if (value != null) {
                    values.put(year, value);
                }
            }
            rows.put(row(fields.getOrDefault("row" + i, "|")), values);
        }
        String body = fields.getOrDefault("body", "").strip();
        if (!body.isEmpty()) {
            rows.putIfAbsent(named(body, targets, whole, day), new TreeMap<>());
        }
        paste(targets, fields.getOrDefault("paste", ""), whole, day, rows);
        List<TargetLine> lines = new ArrayList<>();
        rows.forEach((row, values) -> {
            if (!values.isEmpty()) {
                lines.add(new TargetLine(row.area, row.organisation, null, values));
            }
        });
        return lines;
    }

    private void paste(
            IndicatorTargets targets,
            String text,
            List<String> whole,
            LocalDate day,
            Map<Row, SortedMap<Integer, BigDecimal>> rows) {
        List<Integer> years = targets.years();
        for (String line : text.lines().limit(MOST_ROWS).toList()) {
            String[] cells = line.split("\t", -1);
            if (line.isBlank()) {
                continue;
            }
            if (cells.length > 1 && YEAR.matcher(cells[1].strip()).matches()) {
                years = years(cells, targets);
                continue;
            }
            SortedMap<Integer, BigDecimal> values = new TreeMap<>();
            for (int i = 1; i < cells.length && i <= years.size(); i++) {
                BigDecimal value = number(cells[i]);
                if (value != null) {
                    values.put(years.get(i - 1), value);
                }
            }
            rows.put(named(cells[0].strip(), targets, whole, day), values);
        }
    }

    private static List<Integer> years(String[] cells, IndicatorTargets targets) {
        List<Integer> years = new ArrayList<>();
        for (int i = 1; i < cells.length && !cells[i].isBlank(); i++) {
            java.util.regex.Matcher year = YEAR.matcher(cells[i].strip());
            if (!year.matches() || !targets.years().contains(Integer.parseInt(year.group(1)))) {
                throw Failure.of(PlanError.TARGET_YEAR_OUTSIDE, cells[i].strip());
            }
            years.add(Integer.parseInt(year.group(1)));
        }
        return years;
    }

    private Row named(String name, IndicatorTargets targets, List<String> whole, LocalDate day) {
        if (whole.contains(name)) {
            return new Row("", null);
        }
        boolean area = targets.wholes().stream().anyMatch(line -> line.area().equals(name));
        if (area && !name.isEmpty()) {
            return new Row(name, null);
        }
        List<Organisation> bodies = organisations.called(name, day);
        if (bodies.size() != 1) {
            throw Failure.of(PlanError.TARGET_BODY_UNKNOWN, name);
        }
        return new Row("", bodies.get(0).id());
    }

    /** How the form names a row: area, then id of the body. */
    static String key(TargetLine line) {
        return line.area() + "|" + (line.organisation() == null ? "" : line.organisation());
    }

    private static Row row(String key) {
        int bar = key.lastIndexOf('|');
        String id = key.substring(bar + 1);
        return new Row(key.substring(0, Math.max(bar, 0)), id.isEmpty() ? null : Long.valueOf(id));
    }

    static @Nullable BigDecimal number(String text) {
        String plain = text.strip().replace(",", "").replace("，", "").replaceAll("[%％]$", "");
        if (plain.isEmpty() || plain.equals("—") || plain.equals("-")) {
            return null;
        }
        try {
            return plain.length() > 30 ? wrong(text) : new BigDecimal(plain);
        } catch (NumberFormatException e) {
            return wrong(text);
        }
    }

    private static BigDecimal wrong(String text) {
        throw Failure.of(PlanError.TARGET_NOT_A_NUMBER, text.strip());
    }
}
