package city.wufei.office.projects.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.page.Choices;
import city.wufei.office.page.OfficeExport;
import city.wufei.office.page.PlanInView;
import city.wufei.office.projects.Milestone;
import city.wufei.office.projects.Money;
import city.wufei.office.projects.ProjectWork;
import city.wufei.office.projects.internal.ProjectBook;
import city.wufei.office.work.WorkState;
import city.wufei.office.work.web.WorkWords;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.registry.Organisation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All projects over time, with where they stand and how far their money is. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/projects")
class ProjectBoardPages {
    private final ProjectBook book;
    private final PlanInView inView;
    private final OfficeExport export;
    private final ProjectsWords say;
    private final WorkWords work;

    ProjectBoardPages(ProjectBook book, PlanInView inView, OfficeExport export, ProjectsWords say, WorkWords work) {
        this.book = book;
        this.inView = inView;
        this.export = export;
        this.say = say;
        this.work = work;
    }

    /** What to show; each part may be missing. */
    record Filter(
            @Nullable String sector,
            @Nullable WorkState state,
            @Nullable Long body,
            @Nullable String q) {
        List<ProjectWork> of(List<ProjectWork> all) {
            return all.stream()
                    .filter(one ->
                            sector == null || sector.isBlank() || group(one).equals(sector))
                    .filter(one -> state == null || one.standing().state() == state)
                    .filter(one -> body == null || one.bodies().stream().anyMatch(each -> each.id() == body))
                    .filter(one -> q == null || one.project().name().contains(q.strip()))
                    .toList();
        }

        static String group(ProjectWork one) {
            return one.project().sector().isEmpty()
                    ? one.project().category()
                    : one.project().sector();
        }
    }

    /** Sums of money; a sum that several share is in it once. */
    record Sums(BigDecimal investment, BigDecimal planned, BigDecimal arranged, BigDecimal paid) {
        static Sums of(List<ProjectWork> projects) {
            return new Sums(
                    sum(projects, one -> one.project().investment()),
                    sum(projects, ProjectWork::planned),
                    sum(projects, ProjectWork::arranged),
                    sum(projects, ProjectWork::paid));
        }

        private static BigDecimal sum(List<ProjectWork> projects, Function<ProjectWork, @Nullable BigDecimal> part) {
            BigDecimal sum = BigDecimal.ZERO;
            for (ProjectWork one : projects) {
                BigDecimal value = part.apply(one);
                sum = value == null ? sum : sum.add(value);
            }
            return sum;
        }
    }

    @GetMapping
    String board(@RequestParam(required = false) @Nullable Long plan, Filter filter, AsOf asOf, Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        List<ProjectWork> all = book.list(shown, asOf.date());
        List<ProjectWork> projects = filter.of(all);
        model.addAttribute("work", work);
        model.addAttribute("projects", say);
        model.addAttribute(
                "listing", Listing.of(projects, projects.size(), new PageRequest(0, PageRequest.LARGEST, null)));
        model.addAttribute("gantt", Gantt.of(projects, asOf.date()));
        model.addAttribute("sums", Sums.of(projects));
        model.addAttribute("money", bySource(projects));
        model.addAttribute(
                "sectors", Choices.ofTexts(all.stream().map(Filter::group).toList()));
        model.addAttribute("states", Choices.of(Arrays.asList(WorkState.values()), Enum::name, work::state));
        model.addAttribute(
                "bodies",
                Choices.of(
                        all.stream().flatMap(one -> one.bodies().stream()).toList(),
                        body -> String.valueOf(body.id()),
                        Organisation::name));
        return "office/projects";
    }

    /** Of all that are shown, by year and source. */
    static List<Money> bySource(List<ProjectWork> projects) {
        return List.copyOf(projects.stream()
                .flatMap(one -> one.money().stream())
                .collect(Collectors.toMap(one -> one.year() + one.source(), one -> one, Money::plus, TreeMap::new))
                .values());
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable Long plan,
            Filter filter,
            AsOf asOf,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Plan shown = inView.of(plan, asOf.date());
        OfficeExport.Asked asked = export.asked(asOf.date())
                .by("projects.sector", filter.sector())
                .by("work.state", filter.state() == null ? null : work.state(filter.state()))
                .by("work.search", filter.q());
        export.send(table(), shown, asked, filter.of(book.list(shown, asOf.date())), person, response);
    }

    /** A milestone with its project, for the table of all of them. */
    record MilestoneLine(ProjectWork work, Milestone milestone) {}

    @GetMapping("/milestones.xlsx")
    void milestones(
            @RequestParam(required = false) @Nullable Long plan,
            Filter filter,
            AsOf asOf,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Plan shown = inView.of(plan, asOf.date());
        List<MilestoneLine> lines = filter.of(book.list(shown, asOf.date())).stream()
                .flatMap(one -> one.milestones().stream().map(milestone -> new MilestoneLine(one, milestone)))
                .toList();
        export.send(milestoneTable(), shown, export.asked(asOf.date()), lines, person, response);
    }

    private static TableDefinition<MilestoneLine> milestoneTable() {
        return new TableDefinition<>(
                "projectMilestones",
                List.of(
                        Column.<MilestoneLine>whole(
                                        "number", line -> line.work().project().number())
                                .width(6),
                        Column.<MilestoneLine>text(
                                        "project", line -> line.work().project().name())
                                .width(36),
                        Column.<MilestoneLine>text(
                                        "milestone", line -> line.milestone().name())
                                .width(24),
                        Column.date("plannedOn", line -> line.milestone().plannedOn()),
                        Column.date("actualOn", line -> line.milestone().actualOn()),
                        Column.whole("slip", line -> line.milestone().slip())));
    }

    private TableDefinition<ProjectWork> table() {
        return new TableDefinition<>(
                "projectWork",
                List.of(
                        Column.<ProjectWork>whole("number", one -> one.project().number())
                                .width(6),
                        Column.<ProjectWork>text("sector", Filter::group).width(18),
                        Column.<ProjectWork>text("name", one -> one.project().name())
                                .width(40),
                        Column.<ProjectWork>text(
                                        "bodies",
                                        one -> one.bodies().stream()
                                                .map(Organisation::name)
                                                .collect(Collectors.joining("、")))
                                .width(28),
                        Column.<ProjectWork>text("years", one -> one.project().yearsText())
                                .width(12),
                        Column.<ProjectWork>text(
                                        "state",
                                        one -> work.state(one.standing().state()))
                                .width(10),
                        Column.<ProjectWork>text("why", one -> say.why(one.standing()))
                                .width(40),
                        Column.whole("slip", ProjectWork::slip),
                        Column.number("investment", one -> one.project().investment()),
                        Column.<ProjectWork>whole(
                                "sharedWith",
                                one -> one.carrier() == null
                                        ? null
                                        : one.carrier().number()),
                        Column.number("planned", ProjectWork::planned),
                        Column.number("arranged", ProjectWork::arranged),
                        Column.number("paid", ProjectWork::paid),
                        Column.<ProjectWork>text(
                                        "words",
                                        one -> one.latest() == null
                                                ? null
                                                : one.latest().words())
                                .width(40)));
    }
}
