package city.wufei.office.report.internal;

import city.wufei.facts.FactBook;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.internal.Board;
import city.wufei.office.cycle.internal.Boards;
import city.wufei.office.cycle.internal.Timeliness;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.office.report.Section;
import city.wufei.office.work.web.WorkWords;
import city.wufei.plan.IndicatorSeries;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.TargetLine;
import city.wufei.plan.Targets;
import city.wufei.platform.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a report says of projects, returns and indicators. */
@Component
class OtherFigures {
    private final ProjectBook projects;
    private final Boards boards;
    private final Targets targets;
    private final IndicatorSeries series;
    private final FactBook facts;
    private final WorkWords say;
    private final Words words;

    OtherFigures(
            ProjectBook projects,
            Boards boards,
            Targets targets,
            IndicatorSeries series,
            FactBook facts,
            WorkWords say,
            Words words) {
        this.projects = projects;
        this.boards = boards;
        this.targets = targets;
        this.series = series;
        this.facts = facts;
        this.say = say;
        this.words = words;
    }

    List<Section> take(Plan plan, Period period, LocalDate cutoff, String when) {
        return List.of(projects(plan, cutoff, when), returns(period, cutoff, when), indicators(plan, cutoff, when));
    }

    /** In 10⁴ yuan; a sum that several share stands with the one that it is printed for. */
    private Section projects(Plan plan, LocalDate cutoff, String when) {
        List<ProjectWork> all = projects.list(plan, cutoff);
        List<List<String>> rows =
                new ArrayList<>(all.stream().map(this::project).toList());
        if (!all.isEmpty()) {
            rows.add(List.of(
                    "",
                    words.of("progressReport.total", all.size()),
                    "",
                    Numbers.sum(sum(all, one -> one.project().investment())),
                    Numbers.sum(sum(all, ProjectWork::planned)),
                    Numbers.sum(sum(all, ProjectWork::arranged)),
                    Numbers.sum(sum(all, ProjectWork::paid))));
        }
        return section(
                "projects",
                when,
                List.of("number", "project", "state", "investment", "planned", "arranged", "paid"),
                List.of(8, 30, 12, 14, 12, 12, 12),
                rows);
    }

    private List<String> project(ProjectWork one) {
        return List.of(
                String.valueOf(one.project().number()),
                one.project().name(),
                say.state(one.standing().state()),
                one.carrier() == null
                        ? Numbers.sum(one.project().investment())
                        : words.of("progressReport.shared", one.carrier().number()),
                Numbers.sum(one.planned()),
                Numbers.sum(one.arranged()),
                Numbers.sum(one.paid()));
    }

    private static BigDecimal sum(List<ProjectWork> all, Function<ProjectWork, @Nullable BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ProjectWork one : all) {
            BigDecimal amount = part.apply(one);
            sum = amount == null ? sum : sum.add(amount);
        }
        return sum;
    }

    /** Forms asked for the period, or for a part of it. */
    private Section returns(Period period, LocalDate cutoff, String when) {
        List<List<String>> rows = boards.periods().stream()
                .filter(one -> period.contains(one.from()) && period.contains(one.to()))
                .sorted()
                .flatMap(one -> rows(boards.of(one, null), cutoff).stream())
                .toList();
        return section(
                "returns",
                when,
                List.of("form", "period", "due", "asked", "inTime", "late", "overdue", "share"),
                List.of(24, 16, 16, 10, 10, 8, 8, 12),
                rows);
    }

    private List<List<String>> rows(Board board, LocalDate cutoff) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < board.forms().size(); at++) {
            int column = at;
            List<Timeliness> all = board.lines().stream()
                    .map(line -> line.spots().get(column))
                    .filter(Objects::nonNull)
                    .map(spot -> timeliness(spot, cutoff))
                    .toList();
            Board.Asked form = board.forms().get(at);
            rows.add(List.of(
                    form.title().in(LocaleContextHolder.getLocale()),
                    words.of(board.period()),
                    form.dueOn().toString(),
                    String.valueOf(all.size()),
                    count(all, Timeliness.IN_TIME),
                    count(all, Timeliness.LATE),
                    count(all, Timeliness.OVERDUE),
                    Numbers.share(
                            (int) all.stream()
                                    .filter(one -> one == Timeliness.IN_TIME)
                                    .count(),
                            all.size())));
        }
        return rows;
    }

    /** What was confirmed only after the day is not confirmed on it. */
    private static Timeliness timeliness(Board.Spot spot, LocalDate cutoff) {
        LocalDate confirmed = spot.confirmedOn();
        return Timeliness.of(confirmed == null || confirmed.isAfter(cutoff) ? null : confirmed, spot.dueOn(), cutoff);
    }

    private static String count(List<Timeliness> all, Timeliness wanted) {
        return String.valueOf(all.stream().filter(one -> one == wanted).count());
    }

    private Section indicators(Plan plan, LocalDate cutoff, String when) {
        int year = Math.min(
                Math.max(cutoff.getYear(), plan.period().from()), plan.period().to());
        return section(
                "indicators",
                when,
                List.of("number", "indicator", "baseline", "target", "targetOfYear", "latest"),
                List.of(8, 26, 16, 18, 16, 16),
                targets.list(plan).stream()
                        .map(one -> List.of(
                                String.valueOf(one.indicator().number()),
                                one.indicator().name(),
                                one.indicator().baseline().text(),
                                one.indicator().target().text(),
                                ofYear(one, year),
                                latest(one, plan, cutoff)))
                        .toList());
    }

    /** The last value in force of a period that was over on the day, with that period. */
    private String latest(IndicatorTargets one, Plan plan, LocalDate cutoff) {
        Long region = plan.region();
        return series.seriesOf(one.indicator().id())
                .flatMap(code -> facts
                        .values(
                                List.of(code),
                                region == null ? Long.valueOf(facts.district().id()) : region,
                                null,
                                null)
                        .stream()
                        .filter(fact ->
                                fact.value() != null && !fact.period().to().isAfter(cutoff))
                        .max(Comparator.comparing(fact -> fact.period().to())))
                .map(fact -> fact.period() + ": "
                        + Objects.requireNonNull(fact.value())
                                .stripTrailingZeros()
                                .toPlainString() + one.unit())
                .orElse("—");
    }

    private String ofYear(IndicatorTargets one, int year) {
        List<String> values = new ArrayList<>();
        for (TargetLine line : one.wholes()) {
            BigDecimal value = line.of(year);
            if (value != null) {
                values.add(line.area() + value.toPlainString() + one.unit());
            }
        }
        String all = values.isEmpty() ? "—" : year + ": " + String.join("；", values);
        return one.isProposal() && !values.isEmpty() ? all + words.of("progressReport.proposed") : all;
    }

    private Section section(
            String key, String when, List<String> heads, List<Integer> widths, List<List<String>> rows) {
        return new Section(
                key,
                words.of("progressReport.section." + key) + when,
                heads.stream()
                        .map(head -> words.of("progressReport.head." + head))
                        .toList(),
                widths,
                rows);
    }
}
