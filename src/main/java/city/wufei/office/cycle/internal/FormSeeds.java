package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings the forms in {@code office/forms} in, each once: what the office made of one stays. */
@Component
class FormSeeds implements ApplicationRunner {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Forms forms;

    FormSeeds(Forms forms) {
        this.forms = forms;
    }

    /** A form as it stands in a file; what is not said is not there. */
    record Written(
            String code,
            BothLabels title,
            @Nullable BothLabels note,
            Period.Kind period,
            String rowSource,
            @Nullable String taker,
            List<WrittenColumn> columns,
            List<FormRow> rows) {
        Form form() {
            return new Form(
                    0,
                    0,
                    code,
                    0,
                    title,
                    note,
                    period,
                    null,
                    rowSource,
                    taker,
                    columns.stream().map(WrittenColumn::column).toList(),
                    rows);
        }
    }

    record WrittenColumn(
            String code,
            BothLabels label,
            city.wufei.office.cycle.CellKind kind,
            @Nullable String unit,
            int decimals,
            boolean required,
            java.math.@Nullable BigDecimal least,
            java.math.@Nullable BigDecimal most,
            java.math.@Nullable BigDecimal ratioLast,
            java.math.@Nullable BigDecimal ratioYear,
            @Nullable List<FormColumn.Choice> choices) {
        FormColumn column() {
            return new FormColumn(
                    code,
                    label,
                    kind,
                    unit,
                    decimals,
                    required,
                    least,
                    most,
                    ratioLast,
                    ratioYear,
                    choices == null ? List.of() : choices);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:office/forms/*.json");
        for (Resource file : Stream.of(files)
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.getFilename())))
                .toList()) {
            try (InputStream in = file.getInputStream()) {
                Form form = JSON.readValue(in, Written.class).form();
                if (!forms.isThere(form.code())) {
                    forms.add(form, "");
                }
            }
        }
    }
}
