package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.SpreadsheetTemplate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tables of rows that programs send as spreadsheets: good rows land, wrong ones come back by line and as a workbook. */
@RestController
@Needs(Action.IMPORT)
@RequestMapping("/api/v1/imports")
class ImportApi {
    private final ImportKinds kinds;
    private final Imports imports;
    private final BriefWait brief;
    private final ImportSql sql;
    private final SpreadsheetTemplate template;
    private final Words words;

    ImportApi(
            ImportKinds kinds,
            Imports imports,
            BriefWait brief,
            ImportSql sql,
            SpreadsheetTemplate template,
            Words words) {
        this.brief = brief;
        this.kinds = kinds;
        this.imports = imports;
        this.sql = sql;
        this.template = template;
        this.words = words;
    }

    /**
     * Sends a table in. 200 when every row is right, 207 when some are not, 202 when it is large and still lands: then
     * {@code GET /api/v1/imports/{id}} says how far it is.
     *
     * @param kind key of the table
     * @param land whether the right rows are to land; without, the file is only checked and can land later
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public ResponseEntity<ImportJson> send(
            @RequestParam String kind,
            @RequestParam(defaultValue = "true") boolean land,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        TableImport<?> table = kinds.of(kind);
        Caller caller = caller();
        table.admit(caller);
        try (SentUpload sent = SentUpload.of(file)) {
            if (!land) {
                return answer(imports.check(table, sent.name(), sent.file(), caller, locale), table);
            }
            long id = imports.checkAndStart(table, sent.name(), sent.file(), caller, locale);
            return answer(brief.landed(table, id), table);
        }
    }

    @GetMapping("/{id}")
    ImportJson get(@PathVariable long id) {
        ImportRow row = known(id);
        return ImportJson.of(row, kinds.of(row.kind()).table(), words);
    }

    /** Lands a table that was only checked. */
    @PostMapping("/{id}/landing")
    public ResponseEntity<ImportJson> land(@PathVariable long id) {
        TableImport<?> table = kinds.of(known(id).kind());
        imports.start(table, id, caller());
        return answer(brief.landed(table, id), table);
    }

    @GetMapping("/{id}/errors.xlsx")
    void errors(@PathVariable long id, HttpServletResponse response) throws IOException {
        ImportRow row = known(id);
        String name = row.kind() + "-errors";
        SpreadsheetDownload.send(imports.errors(kinds.of(row.kind()), id), name, name + ".xlsx", response);
    }

    /** The empty form of a table. */
    @GetMapping("/template.xlsx")
    void template(@RequestParam String kind, Locale locale, HttpServletResponse response) throws IOException {
        TableImport<?> table = kinds.of(kind);
        table.admit(caller());
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        template.write(table.table(), locale, form);
        SpreadsheetDownload.send(form.toByteArray(), kind, template.fileName(table.table(), locale), response);
    }

    private ImportRow known(long id) {
        ImportRow row = sql.find(id).orElseThrow(() -> Failure.of(CellError.IMPORT_NOT_FOUND));
        kinds.of(row.kind()).admit(caller());
        return row;
    }

    private ResponseEntity<ImportJson> answer(ImportRow row, TableImport<?> table) {
        boolean wrong = row.report().count(Line.Status.WRONG) > 0;
        return ResponseEntity.status(
                        row.landing() ? HttpStatus.ACCEPTED : wrong ? HttpStatus.MULTI_STATUS : HttpStatus.OK)
                .body(ImportJson.of(row, table.table(), words));
    }

    private static Caller caller() {
        return ImportPart.caller(SecurityContextHolder.getContext().getAuthentication());
    }
}
