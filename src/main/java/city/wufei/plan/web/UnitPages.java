package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.PlanError;
import city.wufei.plan.internal.PlanFiles;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.Responsibility;
import city.wufei.plan.internal.ResponsibilityStore;
import city.wufei.plan.internal.UnitRow;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.documents.DocumentDownload;
import city.wufei.platform.documents.template.Documents;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.spreadsheet.Rows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of responsibilities: who has to do what. */
@Controller
@Needs(Action.READ)
@RequestMapping("/units")
class UnitPages {
    private final Attachments attachments;
    private final UnitStore units;
    private final ResponsibilityStore responsibilities;
    private final RegisteredUnits registered;
    private final PlanExport export;
    private final Letters letters;
    private final PlanWords say;
    private final Jobs jobs;
    private final UnitDocumentKind documentKind;
    private final Documents documents;

    UnitPages(
            UnitStore units,
            ResponsibilityStore responsibilities,
            RegisteredUnits registered,
            PlanExport export,
            Letters letters,
            PlanWords say,
            Jobs jobs,
            UnitDocumentKind documentKind,
            Documents documents,
            Attachments attachments) {
        this.attachments = attachments;
        this.documentKind = documentKind;
        this.documents = documents;
        this.jobs = jobs;
        this.units = units;
        this.responsibilities = responsibilities;
        this.registered = registered;
        this.export = export;
        this.letters = letters;
        this.say = say;
    }

    @GetMapping
    String list(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            Model model) {
        model.addAttribute("registered", registered.on(plan, asOf.date()));
        model.addAttribute("listing", units.list(plan.id(), q, page));
        return "plan/units";
    }

    /** Every unit's part in every item, of the units that are shown. */
    @GetMapping("/responsibilities.xlsx")
    void responsibilities(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        export.send(
                UnitTables.responsibilities(say, registered.on(plan, asOf.date())),
                plan,
                export.asked().by("plan.unit.registeredOn", asOf.date()).by("plan.search", q),
                Rows.paged(null, request -> responsibilities.list(plan.id(), null, q, request)),
                person,
                response);
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        export.send(
                UnitTables.units(say, registered.on(plan, asOf.date())),
                plan,
                export.asked().by("plan.unit.registeredOn", asOf.date()).by("plan.search", q),
                Rows.paged(page.sort(), request -> units.list(plan.id(), q, request)),
                person,
                response);
    }

    /** Each unit's list in a file of its own: too much for one request, so it becomes a job. */
    @PostMapping("/lists")
    @Needs(Action.OWN)
    String lists(@RequestAttribute PlanRow plan, AsOf asOf, CurrentPerson person) {
        return "redirect:/jobs/" + jobs.start(person, UnitListsJob.of(plan, asOf.date()));
    }

    /** Each unit's letter of responsibility. */
    @PostMapping("/letters")
    @Needs(Action.OWN)
    String letters(@RequestAttribute PlanRow plan, CurrentPerson person) {
        return "redirect:/jobs/" + jobs.start(person, UnitLettersJob.of(plan));
    }

    @GetMapping("/{id}")
    String one(@RequestAttribute PlanRow plan, @PathVariable long id, AsOf asOf, CurrentPerson person, Model model) {
        UnitRow unit = known(plan, id);
        List<Responsibility> all = responsibilities.listOf(plan.id(), id);
        model.addAttribute("unit", unit);
        model.addAttribute("registered", registered.on(unit, asOf.date()));
        model.addAttribute("members", registered.members(unit, asOf.date()));
        model.addAttribute("parts", ResponsibilityPart.of(all));
        model.addAttribute("attachments", attachments.of(person, new AttachmentOwner(PlanFiles.UNIT, id)));
        return "plan/unit";
    }

    @GetMapping("/{id}/responsibilities.xlsx")
    void responsibilitiesOfOne(
            @RequestAttribute PlanRow plan,
            @PathVariable long id,
            AsOf asOf,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        UnitRow unit = known(plan, id);
        export.send(
                UnitTables.responsibilities(say, registered.on(plan, asOf.date())),
                plan,
                export.asked().by("plan.unit.registeredOn", asOf.date()).by("plan.unit", unit.name()),
                Rows.paged(null, request -> responsibilities.list(plan.id(), id, null, request)),
                person,
                response);
    }

    /** The list as Word, to be printed, signed and sealed. */
    @GetMapping("/{id}/responsibilities.docx")
    void documentOfOne(@RequestAttribute PlanRow plan, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        List<Responsibility> all = responsibilities.listOf(plan.id(), id);
        documents.word(documentKind, documentKind.of(plan, known(plan, id), all), response);
    }

    /** The same as PDF. */
    @GetMapping("/{id}/responsibilities.pdf")
    void pdfOfOne(@RequestAttribute PlanRow plan, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        List<Responsibility> all = responsibilities.listOf(plan.id(), id);
        documents.pdf(documentKind, documentKind.of(plan, known(plan, id), all), response);
    }

    /** The letter of responsibility as Word. */
    @GetMapping("/{id}/letter.docx")
    void letter(@RequestAttribute PlanRow plan, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        DocumentDownload.word(letters.of(plan.id(), known(plan, id)), response);
    }

    /** The same as PDF. */
    @GetMapping("/{id}/letter.pdf")
    void letterAsPdf(@RequestAttribute PlanRow plan, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        DocumentDownload.pdf(letters.of(plan.id(), known(plan, id)), response);
    }

    private UnitRow known(PlanRow plan, long id) {
        return units.find(plan.id(), id)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(id)));
    }
}
