package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.internal.PlanImport;
import city.wufei.plan.internal.PlanImport.Imported;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStatus;
import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.SourceStore;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plan documents: what came in, and the form that brings in the next one. */
@Controller
@Needs(Action.READ)
@RequestMapping("/imports")
class ImportPages {
    private final PlanStore plans;
    private final SourceStore sources;
    private final PlanImport importer;
    private final PlanWords say;
    private final Words words;

    ImportPages(PlanStore plans, SourceStore sources, PlanImport importer, PlanWords say, Words words) {
        this.plans = plans;
        this.sources = sources;
        this.importer = importer;
        this.say = say;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable PlanStatus status,
            PageRequest page,
            CurrentPerson person,
            Model model) {
        Listing<PlanRow> listing = plans.list(status, page);
        model.addAttribute("listing", listing);
        model.addAttribute(
                "files",
                sources.fileNames(listing.items().stream().map(PlanRow::id).toList()));
        model.addAttribute("statuses", Choices.of(PlanStatus.values(), one -> say.word("plan.status", one)));
        model.addAttribute("mayImport", person.may(Action.IMPORT));
        return "plan/imports";
    }

    @Needs(Action.IMPORT)
    @PostMapping
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentPerson person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isBlank()) {
            return refused(words.of("plan.import.missing"), person, model, response);
        }
        try {
            Imported imported =
                    importer.importDocument(name, DocumentReader.bytes(file.getInputStream()), person.signature());
            String message = imported.isNew() ? "plan.import.done" : "plan.import.before";
            redirect.addFlashAttribute(
                    "flash", words.of(message, imported.plan().title()));
            return "redirect:/imports/" + imported.plan().id();
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER) {
                throw failure;
            }
            String said = words.of(LocaleContextHolder.getLocale(), failure.code(), failure.arguments());
            return refused(said, person, model, response);
        }
    }

    private String refused(String problem, CurrentPerson person, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return list(null, PageRequest.of(null, null, null), person, model);
    }
}
