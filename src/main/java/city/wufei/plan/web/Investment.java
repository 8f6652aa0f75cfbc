package city.wufei.plan.web;

import city.wufei.plan.YearSpan;
import city.wufei.plan.internal.ProjectStore.SectorSum;
import city.wufei.plan.internal.ProjectStore.SpanSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Printed investments by sector and by year, 10⁴ yuan. A plan prints one sum for all the years of a project; it is spread
 * evenly over them, whole 10⁴ yuan a year, the rest in the last one.
 *
 * @param years what falls to each year
 * @param total of all projects
 * @param undated what belongs to projects whose years could not be read
 */
record Investment(List<Sector> sectors, List<Year> years, BigDecimal total, BigDecimal undated) {

    /**
     * A sector, or a category without sectors.
     *
     * @param years what falls to each year, in the order of {@link Investment#years}
     */
    public record Sector(String category, String name, int projects, BigDecimal amount, List<BigDecimal> years) {
        /** What to call it. */
        public String label() {
            return name.isEmpty() ? category : name;
        }
    }

    /** A calendar year. */
    public record Year(int year, BigDecimal amount) {}

    static Investment of(List<SectorSum> sums, List<SpanSum> spans) {
        Map<String, TreeMap<Integer, BigDecimal>> bySector = new LinkedHashMap<>();
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        for (SpanSum span : spans) {
            TreeMap<Integer, BigDecimal> ofSector =
                    bySector.computeIfAbsent(key(span.category(), span.sector()), unused -> new TreeMap<>());
            spread(span.investment(), span.years()).forEach((year, amount) -> {
                ofSector.merge(year, amount, BigDecimal::add);
                byYear.merge(year, amount, BigDecimal::add);
            });
        }
        List<Sector> sectors = sums.stream()
                .map(sum ->
                        sector(sum, bySector.getOrDefault(key(sum.category(), sum.sector()), new TreeMap<>()), byYear))
                .toList();
        List<Year> years = new ArrayList<>();
        byYear.forEach((year, amount) -> years.add(new Year(year, amount)));
        BigDecimal total = sums.stream().map(SectorSum::investment).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal dated = byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Investment(sectors, years, total, total.subtract(dated));
    }

    public BigDecimal largestSector() {
        return sectors.stream().map(Sector::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    public BigDecimal largestYear() {
        return years.stream().map(Year::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    static Map<Integer, BigDecimal> spread(BigDecimal amount, YearSpan years) {
        Map<Integer, BigDecimal> parts = new LinkedHashMap<>();
        BigDecimal part = amount.divide(BigDecimal.valueOf(years.to() - years.from() + 1L), 0, RoundingMode.DOWN);
        BigDecimal rest = amount;
        for (int year = years.from(); year < years.to(); year++) {
            parts.put(year, part);
            rest = rest.subtract(part);
        }
        parts.put(years.to(), rest);
        return parts;
    }

    private static Sector sector(SectorSum sum, Map<Integer, BigDecimal> own, Map<Integer, BigDecimal> all) {
        return new Sector(
                sum.category(),
                sum.sector(),
                sum.projects(),
                sum.investment(),
                all.keySet().stream()
                        .map(year -> own.getOrDefault(year, BigDecimal.ZERO))
                        .toList());
    }

    private static String key(String category, String sector) {
        return category + "\n" + sector;
    }
}
