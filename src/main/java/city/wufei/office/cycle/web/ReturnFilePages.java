package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.office.cycle.internal.Cell;
import city.wufei.office.cycle.internal.CellKey;
import city.wufei.office.cycle.internal.Filling.Outcome;
import city.wufei.office.cycle.internal.ReturnImport;
import city.wufei.office.cycle.internal.ReturnWorkbook;
import city.wufei.office.cycle.internal.ReturnWorkbook.Wrong;
import city.wufei.office.cycle.internal.Returns;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A return as a workbook: out, in, and out again with what was wrong. Who may, is asked of each return. */
@Controller
@ForAllSignedIn
@RequestMapping("/returns/{id}")
class ReturnFilePages {
    private static final String TYPED = "typed/";
    private static final String PROBLEM = "problem/";

    private final Returns returns;
    private final ReturnWorkbook workbook;
    private final ReturnImport imports;
    private final Words words;

    ReturnFilePages(Returns returns, ReturnWorkbook workbook, ReturnImport imports, Words words) {
        this.returns = returns;
        this.workbook = workbook;
        this.imports = imports;
        this.words = words;
    }

    /** A cell that was not taken, in words. */
    record WrongLine(String key, String label, String typed, String problem) {}

    @GetMapping("/template.xlsx")
    void template(@PathVariable long id, CurrentPerson person, HttpServletResponse response) throws IOException {
        send(returns.sheet(person, id), Map.of(), response);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String take(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            CurrentPerson person,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Returns.Sheet sheet = returns.sheet(person, id);
        Path kept = Files.createTempFile("wufei-return", ".tmp");
        try {
            file.transferTo(kept);
            ReturnImport.Imported imported = imports.take(person, id, kept);
            if (imported.wrong().isEmpty()) {
                redirect.addFlashAttribute(
                        "flash",
                        words.of(
                                "return.import.done",
                                imported.saved(),
                                imported.typed().size() - imported.saved()));
                return "redirect:/returns/" + id;
            }
            model.addAttribute("of", sheet.of());
            model.addAttribute("title", sheet.form().title().in(LocaleContextHolder.getLocale()));
            model.addAttribute("saved", imported.saved());
            model.addAttribute("wrong", wrong(sheet, imported));
            return "office/return-import";
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
                throw failure;
            }
            redirect.addFlashAttribute("problem", words.of(failure));
            return "redirect:/returns/" + id;
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    /** What the page of an import knows about its mistakes comes back as fields, so that nothing has to be kept. */
    @PostMapping("/errors.xlsx")
    void errors(
            @PathVariable long id,
            @RequestParam Map<String, String> all,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Map<CellKey, Wrong> wrong = new HashMap<>();
        all.forEach((name, typed) -> {
            if (name.startsWith(TYPED)) {
                String[] parts = name.split("/", -1);
                String key = parts[1] + "/" + parts[2];
                wrong.put(
                        new CellKey(parts[1], parts[2]),
                        new Wrong(typed, Objects.requireNonNullElse(all.get(PROBLEM + key), "")));
            }
        });
        send(returns.sheet(person, id), wrong, response);
    }

    private List<WrongLine> wrong(Returns.Sheet sheet, ReturnImport.Imported imported) {
        Map<CellKey, String> labels = new HashMap<>();
        Grid.of(sheet, words)
                .lines()
                .forEach(line ->
                        line.boxes().forEach(box -> labels.put(box.key(), line.label() + " · " + box.label())));
        List<WrongLine> lines = new ArrayList<>();
        for (Outcome one : imported.wrong()) {
            String typed = Objects.requireNonNullElse(imported.typed().get(one.key()), "");
            lines.add(new WrongLine(
                    one.key().row() + "/" + one.key().column(),
                    Objects.requireNonNullElse(labels.get(one.key()), one.key().row()),
                    typed,
                    problem(one, typed)));
        }
        return lines;
    }

    private String problem(Outcome one, String typed) {
        Failure failure = one.problem();
        if (failure != null) {
            return words.of(failure);
        }
        Cell cell = Objects.requireNonNull(one.cell());
        return words.of("return.import.collided", cell.by(), Objects.requireNonNullElse(cell.value(), "—"), typed);
    }

    private void send(Returns.Sheet sheet, Map<CellKey, Wrong> wrong, HttpServletResponse response) throws IOException {
        byte[] bytes = workbook.write(sheet, wrong, LocaleContextHolder.getLocale());
        String name = sheet.form().title().in(LocaleContextHolder.getLocale()) + "-"
                + sheet.of().unitName() + "-" + sheet.of().period() + ".xlsx";
        SpreadsheetDownload.send(bytes, sheet.form().code() + "-" + sheet.of().period(), name, response);
    }
}
