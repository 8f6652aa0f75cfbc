package city.wufei.plan.web;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Place;
import city.wufei.plan.audit.Finding;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.internal.FindingStore;
import city.wufei.plan.internal.IndicatorStore;
import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.ProjectStore;
import city.wufei.plan.internal.TargetNeed;
import city.wufei.plan.internal.TaskStore;
import city.wufei.plan.internal.TextStore;
import city.wufei.plan.internal.UnitRow;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands in a plan: every list can be filtered, sorted by named keys and paged. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/plans/{plan}")
class PlanContentApi {
    private final PlanStore plans;
    private final IndicatorStore indicators;
    private final TaskStore tasks;
    private final ProjectStore projects;
    private final UnitStore units;
    private final FindingStore findings;
    private final TextStore texts;
    private final FindingWords words;

    PlanContentApi(
            PlanStore plans,
            IndicatorStore indicators,
            TaskStore tasks,
            ProjectStore projects,
            UnitStore units,
            FindingStore findings,
            TextStore texts,
            FindingWords words) {
        this.plans = plans;
        this.indicators = indicators;
        this.tasks = tasks;
        this.projects = projects;
        this.units = units;
        this.findings = findings;
        this.texts = texts;
        this.words = words;
    }

    @GetMapping("/indicators")
    Listing<ItemJson.Indicator> indicators(
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable IndicatorKind kind,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String level1,
            @RequestParam(required = false) @Nullable TargetNeed target,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        return indicators
                .list(known(plan), new IndicatorStore.Filter(kind, unit, level1, target, q), page)
                .map(ItemJson.Indicator::of);
    }

    @GetMapping("/tasks")
    Listing<ItemJson.Task> tasks(
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable Integer due,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        return tasks.list(known(plan), new TaskStore.Filter(section, unit, role, due, q), page)
                .map(ItemJson.Task::of);
    }

    @GetMapping("/projects")
    Listing<ItemJson.Project> projects(
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        return projects.list(known(plan), new ProjectStore.Filter(category, sector, unit, year, q), page)
                .map(ItemJson.Project::of);
    }

    @GetMapping("/units")
    Listing<UnitRow> units(
            @PathVariable long plan, @RequestParam(required = false) @Nullable String q, PageRequest page) {
        return units.list(known(plan), q, page);
    }

    @GetMapping("/findings")
    Listing<FindingJson> findings(
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String code,
            PageRequest page) {
        return findings.list(known(plan), severity, code, page).map(row -> json(row.finding()));
    }

    @GetMapping("/facts")
    Listing<TextStore.FactRow> facts(
            @PathVariable long plan,
            @RequestParam(required = false) Fact.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        return texts.facts(known(plan), new TextStore.FactFilter(kind, topic, year, q), page);
    }

    @GetMapping("/commitments")
    Listing<Commitment> commitments(
            @PathVariable long plan, @RequestParam(defaultValue = "false") boolean supplementary, PageRequest page) {
        return texts.commitments(known(plan), supplementary, page);
    }

    private long known(long plan) {
        return plans.get(plan).id();
    }

    private FindingJson json(Finding finding) {
        return new FindingJson(
                finding.code().name(),
                finding.severity().name(),
                words.places(finding.places()),
                finding.places().stream().map(Place::toString).toList(),
                words.message(finding),
                finding.expected(),
                finding.printed(),
                finding.arithmetic(),
                finding.quotes());
    }

    /**
     * A finding.
     *
     * @param where the places in the reader's language
     * @param places the same as codes, {@code p57} or {@code t2r13}
     */
    record FindingJson(
            String code,
            String severity,
            String where,
            List<String> places,
            String message,
            String expected,
            String printed,
            String arithmetic,
            List<String> quotes) {}
}
