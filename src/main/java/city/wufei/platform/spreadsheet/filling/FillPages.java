package city.wufei.platform.spreadsheet.filling;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.filling.FillSource.FillValue;
import city.wufei.platform.spreadsheet.filling.FillSource.Offered;
import city.wufei.platform.spreadsheet.filling.Filling.Filled;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A superior's workbook is uploaded and comes back filled; beside it, the names that can be used. */
@Controller
@Needs(Action.READ)
@RequestMapping("/fill")
class FillPages {
    private static final int MOST_SHOWN = 200;

    private final List<FillSource> sources;
    private final Words words;

    FillPages(List<FillSource> sources, Words words) {
        this.sources = sources;
        this.words = words;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable String q, Model model) {
        String asked = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        List<Offered> fitting = sources.stream()
                .flatMap(source -> source.offered().stream())
                .filter(one -> (one.name() + " " + one.meaning())
                        .toLowerCase(Locale.ROOT)
                        .contains(asked))
                .toList();
        model.addAttribute("example", "{{plan.title}}");
        model.addAttribute("count", fitting.size());
        model.addAttribute("names", fitting.subList(0, Math.min(fitting.size(), MOST_SHOWN)));
        return "spreadsheet/fill";
    }

    /** Answers with the filled workbook; marks that nobody knows stay, and a page says which unless they are accepted. */
    @PostMapping
    @Nullable
    String fill(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean anyway,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Path from = Files.createTempFile("wufei-fill", ".tmp");
        Path to = Files.createTempFile("wufei-filled", ".tmp");
        try {
            String name = file == null ? null : file.getOriginalFilename();
            if (file == null || name == null || name.isBlank()) {
                throw Failure.of(FillError.FILL_FILE_MISSING);
            }
            file.transferTo(from);
            Filled filled = new Filling(this::find).fill(from, to);
            if (!anyway && !filled.unknown().isEmpty()) {
                model.addAttribute("unknown", filled.unknown());
                return refused(words.of("fill.unknown", filled.unknown().size()), model, response);
            }
            SpreadsheetDownload.send(Files.readAllBytes(to), "filled", plain(name), response);
            return null;
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER) {
                throw failure;
            }
            return refused(words.of(locale, failure.code(), failure.arguments()), model, response);
        } finally {
            Files.delete(from);
            Files.delete(to);
        }
    }

    private String refused(String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return form(null, model);
    }

    private Optional<FillValue> find(String name) {
        return sources.stream().flatMap(source -> source.find(name).stream()).findFirst();
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? last : last + ".xlsx";
    }
}
