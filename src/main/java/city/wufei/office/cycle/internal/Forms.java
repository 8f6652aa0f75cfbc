package city.wufei.office.cycle.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Problem;
import city.wufei.office.cycle.CellKind;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.RowSource;
import city.wufei.office.cycle.Taker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms that there are. A form is amended by a new version; what was asked in an older one stays as it was. */
@Service
@Transactional
public class Forms {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final FormSql forms;
    private final List<RowSource> sources;
    private final List<Taker> takers;
    private final Clock clock;

    Forms(FormSql forms, ObjectProvider<RowSource> sources, ObjectProvider<Taker> takers, Clock clock) {
        this.forms = forms;
        this.sources = sources.stream().toList();
        this.takers = takers.stream().toList();
        this.clock = clock;
    }

    /** The newest version of each. */
    @Transactional(readOnly = true)
    public List<Form> list() {
        return forms.current();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Form> versions(long form) {
        return forms.versions(form);
    }

    @Transactional(readOnly = true)
    public Form get(long form) {
        return forms.versions(form).stream()
                .findFirst()
                .orElseThrow(() -> Failure.of(CycleError.FORM_NOT_FOUND, String.valueOf(form)));
    }

    @Transactional(readOnly = true)
    public Form version(long version) {
        return forms.version(version).orElseThrow(() -> Failure.of(CycleError.FORM_NOT_FOUND, String.valueOf(version)));
    }

    /** Keys that a form may name, besides {@value Form#FIXED}. */
    public List<String> rowSources() {
        return sources.stream().map(RowSource::key).toList();
    }

    /** Keys that a form may name. */
    public List<String> takers() {
        return takers.stream().map(Taker::key).toList();
    }

    public boolean isThere(String code) {
        return forms.idOf(code).isPresent();
    }

    /** Adds a form; answers its id. */
    public long add(Form form, String by) {
        check(form);
        long id = forms.insert(form.code(), clock.instant())
                .orElseThrow(() -> Failure.of(CycleError.FORM_CODE_TAKEN, form.code()));
        forms.insertVersion(id, form, by, clock.instant());
        return id;
    }

    /** Amends a form: cycles opened from now on use the new version. */
    public void amend(long id, Form form, String by) {
        get(id);
        check(form);
        forms.insertVersion(id, form, by, clock.instant());
    }

    private void check(Form form) {
        List<Problem> problems = new ArrayList<>();
        if (!CODE.matcher(form.code()).matches()) {
            problems.add(Problem.of("code", CycleError.FORM_CODE_INVALID, form.code()));
        }
        if (form.title().chinese().isBlank()) {
            problems.add(Problem.of("title", CycleError.FORM_TITLE_MISSING));
        }
        if (form.columns().isEmpty()) {
            problems.add(Problem.of("columns", CycleError.FORM_WITHOUT_COLUMNS));
        }
        if (form.hasFixedRows() && form.rows().isEmpty()) {
            problems.add(Problem.of("rows", CycleError.FORM_WITHOUT_ROWS));
        }
        if (!form.hasFixedRows()
                && sources.stream().noneMatch(source -> source.key().equals(form.rowSource()))) {
            problems.add(Problem.of("rowSource", CycleError.FORM_SOURCE_UNKNOWN, form.rowSource()));
        }
        String taker = form.taker();
        if (taker != null && takers.stream().noneMatch(one -> one.key().equals(taker))) {
            problems.add(Problem.of("taker", CycleError.FORM_TAKER_UNKNOWN, taker));
        }
        columns(form.columns(), problems);
        rows(form.rows(), problems);
        if (!problems.isEmpty()) {
            throw Failure.of(CycleError.FORM_INVALID, problems);
        }
    }

    private static void columns(List<FormColumn> columns, List<Problem> problems) {
        Set<String> codes = new HashSet<>();
        for (FormColumn column : columns) {
            if (!CODE.matcher(column.code()).matches() || !codes.add(column.code())) {
                problems.add(Problem.of("columns", CycleError.FORM_CODE_INVALID, column.code()));
            }
            if (column.label().chinese().isBlank()) {
                problems.add(Problem.of("columns", CycleError.FORM_LABEL_MISSING, column.code()));
            }
            if (column.kind() == CellKind.CHOICE && column.choices().isEmpty()) {
                problems.add(Problem.of("columns", CycleError.FORM_CHOICES_MISSING, column.code()));
            }
        }
    }

    private static void rows(List<FormRow> rows, List<Problem> problems) {
        Set<String> codes = new HashSet<>();
        for (FormRow row : rows) {
            if (row.code().isBlank() || !codes.add(row.code())) {
                problems.add(Problem.of("rows", CycleError.FORM_CODE_INVALID, row.code()));
            }
            if (row.label().chinese().isBlank()) {
                problems.add(Problem.of("rows", CycleError.FORM_LABEL_MISSING, row.code()));
            }
        }
    }
}
