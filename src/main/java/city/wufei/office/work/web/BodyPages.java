package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.page.BodySection;
import city.wufei.office.page.OfficeExport;
import city.wufei.office.page.PlanInView;
import city.wufei.office.work.Part;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.office.work.WorkError;
import city.wufei.office.work.WorkState;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Departments and townships: how each one's tasks stand, and all that one of them has to do. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/bodies")
class BodyPages {
    private final Work work;
    private final Organisations organisations;
    private final PlanInView inView;
    private final OfficeExport export;
    private final WorkWords say;
    private final List<BodySection> sections;

    BodyPages(
            Work work,
            Organisations organisations,
            PlanInView inView,
            OfficeExport export,
            WorkWords say,
            List<BodySection> sections) {
        this.work = work;
        this.organisations = organisations;
        this.inView = inView;
        this.export = export;
        this.say = say;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(BodySection::order))
                .toList();
    }

    /** Which bodies to show. */
    enum Sort {
        DEPARTMENTS,
        TOWNSHIPS;

        boolean has(Organisation body) {
            return (this == TOWNSHIPS) == (body.kind() == Organisation.Kind.TOWNSHIP_GOVERNMENT);
        }
    }

    /** A body with how many of its parts stand where. */
    record BodyLine(Organisation body, Map<WorkState, Integer> counts, int leads, int all) {
        public int of(WorkState state) {
            return counts.getOrDefault(state, 0);
        }
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable Sort kind,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        List<BodyLine> lines = lines(shown, kind, q, asOf);
        model.addAttribute("states", WorkState.values());
        model.addAttribute("work", say);
        model.addAttribute("kinds", kinds());
        model.addAttribute("listing", Listing.of(lines, lines.size(), new PageRequest(0, PageRequest.LARGEST, null)));
        return "office/bodies";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable Sort kind,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Plan shown = inView.of(plan, asOf.date());
        export.send(
                table(),
                shown,
                export.asked(asOf.date())
                        .by("work.body.kind", kind == null ? null : say.of("work.body.kind." + kind))
                        .by("work.search", q),
                lines(shown, kind, q, asOf),
                person,
                response);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long plan,
            AsOf asOf,
            CurrentPerson person,
            Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        Organisation body = organisations
                .on(id, asOf.date())
                .orElseThrow(() -> Failure.of(WorkError.PART_NOT_FOUND, String.valueOf(id)));
        List<Part> parts = work.ofBody(shown, body.id(), asOf.date());
        model.addAttribute("work", say);
        model.addAttribute("body", body);
        model.addAttribute("leads", parts.stream().filter(Part::lead).toList());
        model.addAttribute(
                "supports", parts.stream().filter(part -> !part.lead()).toList());
        model.addAttribute("line", line(body, parts));
        model.addAttribute(
                "shownSections",
                sections.stream()
                        .flatMap(section -> section.of(shown, body, asOf.date(), person).stream())
                        .toList());
        return "office/body";
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            kinds.put(sort.name(), say.of("work.body.kind." + sort));
        }
        return kinds;
    }

    private List<BodyLine> lines(Plan plan, @Nullable Sort kind, @Nullable String q, AsOf asOf) {
        Map<Organisation, List<Part>> parts = new LinkedHashMap<>();
        for (TaskWork task : work.tasks(plan, asOf.date())) {
            for (Part part : task.parts()) {
                if (part.body() != null) {
                    parts.computeIfAbsent(part.body(), body -> new ArrayList<>())
                            .add(part);
                }
            }
        }
        return parts.entrySet().stream()
                .filter(entry -> kind == null || kind.has(entry.getKey()))
                .filter(entry -> q == null || entry.getKey().name().contains(q.strip()))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<BodyLine>comparingInt(line -> -line.of(WorkState.LATE))
                        .thenComparingInt(line -> -line.of(WorkState.BEHIND))
                        .thenComparingInt(line -> -line.all())
                        .thenComparing(line -> line.body().name()))
                .toList();
    }

    private static BodyLine line(Organisation body, List<Part> parts) {
        Map<WorkState, Integer> counts = new EnumMap<>(WorkState.class);
        parts.forEach(part -> counts.merge(part.standing().state(), 1, Integer::sum));
        return new BodyLine(
                body, counts, (int) parts.stream().filter(Part::lead).count(), parts.size());
    }

    private TableDefinition<BodyLine> table() {
        List<Column<BodyLine>> columns = new ArrayList<>(List.of(
                Column.<BodyLine>text("body", line -> line.body().name()).width(28),
                Column.<BodyLine>whole("leads", BodyLine::leads),
                Column.<BodyLine>whole("all", BodyLine::all)));
        for (WorkState state : WorkState.values()) {
            columns.add(Column.whole(state.name(), line -> line.of(state)));
        }
        return new TableDefinition<>("workBodies", columns);
    }
}
