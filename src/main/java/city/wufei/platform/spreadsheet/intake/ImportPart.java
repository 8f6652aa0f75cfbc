package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.SpreadsheetTemplate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of one table that can be sent in, mounted at the table's address by {@link ImportMounts}. */
@Needs(Action.IMPORT)
final class ImportPart {
    private final TableImport<?> table;
    private final Imports imports;
    private final BriefWait brief;
    private final SpreadsheetTemplate template;
    private final Words words;
    private final Problems problems;

    ImportPart(
            TableImport<?> table,
            Imports imports,
            BriefWait brief,
            SpreadsheetTemplate template,
            Words words,
            Problems problems) {
        this.brief = brief;
        this.table = table;
        this.imports = imports;
        this.template = template;
        this.words = words;
        this.problems = problems;
    }

    String form(Authentication who, Model model) {
        table.admit(caller(who));
        describe(model);
        model.addAttribute("latest", imports.latest(table));
        return "spreadsheet/import";
    }

    void template(Authentication who, Locale locale, HttpServletResponse response) throws IOException {
        table.admit(caller(who));
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        template.write(table.table(), locale, form);
        SpreadsheetDownload.send(
                form.toByteArray(), table.table().key(), template.fileName(table.table(), locale), response);
    }

    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Authentication who,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Caller caller = caller(who);
        table.admit(caller);
        try (SentUpload sent = SentUpload.of(file)) {
            return "redirect:" + address(imports.check(table, sent.name(), sent.file(), caller, locale));
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER) {
                throw failure;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", words.of(locale, failure.code(), failure.arguments()));
            model.addAttribute("problems", problems.items(failure));
            return form(who, model);
        }
    }

    String show(@PathVariable long id, Authentication who, Model model) {
        Caller caller = caller(who);
        table.admit(caller);
        describe(model);
        ImportRow row = imports.get(table, id);
        model.addAttribute("row", row);
        model.addAttribute("followed", row.followedBy(caller.id()));
        model.addAttribute("view", new ReportView(row.report(), table.table(), words));
        return "spreadsheet/imported";
    }

    String land(@PathVariable long id, Authentication who, RedirectAttributes redirect) {
        Caller caller = caller(who);
        table.admit(caller);
        imports.start(table, id, caller);
        ImportRow row = brief.landed(table, id);
        ImportReport report = row.report();
        if (row.landedAt() != null) {
            redirect.addFlashAttribute(
                    "flash",
                    words.of(
                            "spreadsheet.import.landed",
                            report.count(Line.Status.ADDED),
                            report.count(Line.Status.CHANGED),
                            report.count(Line.Status.WRONG)));
        }
        return "redirect:" + address(row);
    }

    void errors(@PathVariable long id, Authentication who, Locale locale, HttpServletResponse response)
            throws IOException {
        table.admit(caller(who));
        String name = words.of(
                locale,
                "spreadsheet.errors.file",
                words.of(locale, "table." + table.table().key()));
        SpreadsheetDownload.send(imports.errors(table, id), table.table().key() + "-errors", name + ".xlsx", response);
    }

    private void describe(Model model) {
        model.addAttribute("tableTitle", words.of("table." + table.table().key()));
        model.addAttribute("address", table.address());
        model.addAttribute("list", table.address().substring(0, table.address().lastIndexOf('/')));
    }

    private String address(ImportRow row) {
        return table.address() + "/" + row.id();
    }

    /** Whoever makes the request. */
    static Caller caller(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
