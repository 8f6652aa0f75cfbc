package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.audit.FindingCode;
import city.wufei.plan.audit.Severity;
import city.wufei.plan.internal.FindingRow;
import city.wufei.plan.internal.FindingStore;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.SourceStore;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Needs(Action.READ)
@RequestMapping("/findings")
class FindingPages {
    private final FindingStore findings;
    private final FindingLines lines;
    private final SourceStore sources;
    private final PlanExport export;
    private final PlanWords say;
    private final FindingWords words;

    FindingPages(
            FindingStore findings,
            FindingLines lines,
            SourceStore sources,
            PlanExport export,
            PlanWords say,
            FindingWords words) {
        this.findings = findings;
        this.lines = lines;
        this.sources = sources;
        this.export = export;
        this.say = say;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable FindingCode code,
            PageRequest page,
            Model model) {
        Listing<FindingRow> listing = findings.list(plan.id(), name(severity), name(code), page);
        model.addAttribute("listing", listing.map(lines::of));
        model.addAttribute("counts", findings.countBySeverity(plan.id()));
        model.addAttribute("source", sources.findNewest(plan.id()).orElse(null));
        model.addAttribute("severities", Choices.of(Severity.values(), one -> say.word("plan.severity", one)));
        model.addAttribute("codes", codes(plan));
        return "plan/findings";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable FindingCode code,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        export.send(
                table(),
                plan,
                export.asked().by("plan.severity", "plan.severity", severity).by("plan.code", "plan.code", code),
                Rows.paged(
                        page.sort(),
                        request -> findings.list(plan.id(), name(severity), name(code), request)
                                .map(lines::of)),
                person,
                response);
    }

    /** Only the codes that this plan has findings of. */
    private Map<String, String> codes(PlanRow plan) {
        Map<String, String> choices = new java.util.LinkedHashMap<>();
        findings.countByCode(plan.id())
                .forEach(
                        group -> choices.put(group.name(), say.word("plan.code", group.name()) + " · " + group.size()));
        return choices;
    }

    private TableDefinition<FindingLine> table() {
        return new TableDefinition<>(
                "findings",
                List.of(
                        Column.<FindingLine>whole("number", FindingLine::number).width(6),
                        Column.<FindingLine>text("severity", line -> say.word("plan.severity", line.severity()))
                                .width(8),
                        Column.<FindingLine>text("code", line -> say.word("plan.code", line.code()))
                                .width(24),
                        Column.<FindingLine>text("message", FindingLine::message)
                                .width(60),
                        Column.text("printed", FindingLine::printed),
                        Column.text("expected", FindingLine::expected),
                        Column.<FindingLine>text("arithmetic", FindingLine::arithmetic)
                                .width(40),
                        Column.<FindingLine>text("places", line -> words.places(line.places()))
                                .width(24),
                        Column.<FindingLine>text("quotes", line -> String.join("\n", line.quotes()))
                                .width(60)));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
