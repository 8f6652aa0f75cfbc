package city.wufei.office.cycle;

import city.wufei.kernel.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form in one of its versions.
 *
 * @param id of the form, the same for all versions
 * @param versionId of this version; 0 while it is not kept
 * @param period for how long a time one return of it is
 * @param lead body that checks what units confirmed; null when the office does
 * @param rowSource {@value #FIXED}, or the key of a {@link RowSource}
 * @param taker key of the {@link Taker} of accepted values, null for none
 */
public record Form(
        long id,
        long versionId,
        String code,
        int version,
        BothLabels title,
        @Nullable BothLabels note,
        Period.Kind period,
        @Nullable Long lead,
        String rowSource,
        @Nullable String taker,
        List<FormColumn> columns,
        List<FormRow> rows) {
    /** The rows stand in the form itself. */
    public static final String FIXED = "fixed";

    public Form {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean hasFixedRows() {
        return rowSource.equals(FIXED);
    }
}
