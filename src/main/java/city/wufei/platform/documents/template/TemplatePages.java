package city.wufei.platform.documents.template;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.documents.DocumentDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office keeps its own layouts of official documents. */
@Controller
@Needs(Action.EDIT)
@RequestMapping("/document-templates")
class TemplatePages implements NavigationSource {
    private static final NavEntry ENTRY =
            new NavEntry("document-templates", "/document-templates", NavEntry.ADMINISTRATION + 25, "documents.title");

    private final Templates templates;
    private final Documents documents;
    private final Words words;

    TemplatePages(Templates templates, Documents documents, Words words) {
        this.templates = templates;
        this.documents = documents;
        this.words = words;
    }

    /** A kind with the layout that it has now. */
    public record KindLine(String key, String title, TemplateSql.@Nullable Version inUse) {}

    /**
     * A mark as it is written, and what it stands for.
     *
     * @param sample what stands there in the sample
     */
    public record MarkLine(String mark, String meaning, String sample) {}

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.EDIT) ? List.of(ENTRY) : List.of();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "kinds",
                templates.kinds().stream()
                        .map(kind -> new KindLine(
                                kind.key(),
                                title(kind),
                                templates.versions(kind).stream().findFirst().orElse(null)))
                        .toList());
        return "documents/list";
    }

    @GetMapping("/{kind}")
    String one(@PathVariable String kind, Model model) {
        DocumentKind known = templates.kind(kind);
        model.addAttribute("kind", known.key());
        model.addAttribute("kindTitle", title(known));
        model.addAttribute("versions", templates.versions(known));
        model.addAttribute("marks", marks(known));
        return "documents/kind";
    }

    /** Uses an uploaded layout, or only shows the sample in it. */
    @PostMapping("/{kind}")
    @Nullable
    String upload(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "use") String verb,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        DocumentKind known = templates.kind(kind);
        try {
            if (file == null || file.isEmpty()) {
                throw Failure.of(TemplateError.TEMPLATE_FILE_MISSING);
            }
            if (file.getSize() > TemplateCheck.MOST_MEGABYTES << 20) {
                throw Failure.of(TemplateError.TEMPLATE_TOO_LARGE, name(file), TemplateCheck.MOST_MEGABYTES);
            }
            if (verb.equals("try")) {
                DocumentDownload.word(
                        templates.tried(known, name(file), file.getBytes()),
                        words.of("documents.sample", title(known)),
                        response);
                return null;
            }
            templates.use(known, name(file), file.getBytes(), caller);
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER) {
                throw failure;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", words.of(locale, failure.code(), failure.arguments()));
            return one(kind, model);
        }
        redirect.addFlashAttribute("flash", words.of("documents.used", name(file)));
        return "redirect:/document-templates/" + known.key();
    }

    @PostMapping("/{kind}/built-in")
    String builtIn(@PathVariable String kind, @AuthenticationPrincipal Caller caller, RedirectAttributes redirect) {
        DocumentKind known = templates.kind(kind);
        templates.useBuiltIn(known, caller);
        redirect.addFlashAttribute("flash", words.of("documents.built-in.used"));
        return "redirect:/document-templates/" + known.key();
    }

    @PostMapping("/{kind}/versions/{version}/use")
    String useAgain(
            @PathVariable String kind,
            @PathVariable int version,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes redirect) {
        DocumentKind known = templates.kind(kind);
        templates.useAgain(known, version, caller);
        redirect.addFlashAttribute("flash", words.of("documents.used.again", version));
        return "redirect:/document-templates/" + known.key();
    }

    @GetMapping("/{kind}/versions/{version}.docx")
    void version(@PathVariable String kind, @PathVariable int version, HttpServletResponse response)
            throws IOException {
        DocumentKind known = templates.kind(kind);
        DocumentDownload.word(templates.content(known, version), title(known) + "-" + version, response);
    }

    /** The sample in the layout in use. */
    @GetMapping("/{kind}/sample.docx")
    void sampleWord(@PathVariable String kind, HttpServletResponse response) throws IOException {
        DocumentKind known = templates.kind(kind);
        documents.word(known, known.sample(), response);
    }

    @GetMapping("/{kind}/sample.pdf")
    void samplePdf(@PathVariable String kind, HttpServletResponse response) throws IOException {
        DocumentKind known = templates.kind(kind);
        documents.pdf(known, known.sample(), response);
    }

    private List<MarkLine> marks(DocumentKind kind) {
        DocumentContent sample = kind.sample();
        List<MarkLine> lines = new ArrayList<>();
        kind.marks()
                .forEach(mark -> lines.add(new MarkLine(
                        "{{" + mark + "}}",
                        words.of("document." + kind.key() + "." + mark),
                        sample.texts().getOrDefault(mark, ""))));
        kind.lists().forEach((list, marks) -> {
            lines.add(new MarkLine(
                    "{{#" + list + "}} … {{/" + list + "}}", words.of("document." + kind.key() + "." + list), ""));
            marks.forEach(mark -> lines.add(new MarkLine(
                    "{{" + list + "." + mark + "}}",
                    words.of("document." + kind.key() + "." + list + "." + mark),
                    sample.lists().getOrDefault(list, List.of()).stream()
                            .findFirst()
                            .map(row -> row.getOrDefault(mark, ""))
                            .orElse(""))));
        });
        return lines;
    }

    private String title(DocumentKind kind) {
        return words.of("document." + kind.key());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
