package city.wufei.office.cycle;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How asking units for figures, and filling them in, can fail. */
public enum CycleError implements ErrorCode {
    FORM_NOT_FOUND(Kind.NOT_FOUND),
    CYCLE_NOT_FOUND(Kind.NOT_FOUND),
    RETURN_NOT_FOUND(Kind.NOT_FOUND),
    /** The return has no such row or column. Arguments: both. */
    CELL_NOT_THERE(Kind.USER),
    /** Values go only into drafts. Arguments: the state. */
    RETURN_NOT_OPEN(Kind.CONFLICT),
    /** Cells that must have a value are empty; {@code errors[]} names the first of them. */
    RETURN_INCOMPLETE(Kind.USER),
    /** Sent back or opened again without a word. */
    RETURN_REASON_MISSING(Kind.USER),
    /** Arguments: characters allowed. */
    TEXT_TOO_LONG(Kind.USER),
    /** Neither yes nor no. Arguments: what was entered. */
    YES_OR_NO(Kind.USER),
    /** A form for months asked for a year. Arguments: the period. */
    PERIOD_UNFIT(Kind.USER),
    /** Nobody is asked. */
    NOBODY_ASKED(Kind.USER),
    /** Arguments: what was written. */
    UNITS_UNKNOWN(Kind.USER),
    /** The definition of a form is wrong; {@code errors[]} says where. */
    FORM_INVALID(Kind.USER),
    /** A line of a definition cannot be read. Arguments: its number, the line. */
    FORM_LINE_INVALID(Kind.USER),
    FORM_TITLE_MISSING(Kind.USER),
    FORM_WITHOUT_COLUMNS(Kind.USER),
    FORM_WITHOUT_ROWS(Kind.USER),
    /** Small letters, digits and dashes, each once. Arguments: the code. */
    FORM_CODE_INVALID(Kind.USER),
    FORM_CODE_TAKEN(Kind.CONFLICT),
    FORM_LABEL_MISSING(Kind.USER),
    FORM_CHOICES_MISSING(Kind.USER),
    FORM_SOURCE_UNKNOWN(Kind.USER),
    FORM_TAKER_UNKNOWN(Kind.USER),
    /** The day when it is due is neither a number of days nor one of the month. */
    DUE_INVALID(Kind.USER),
    /** Nobody of the unit has access. Arguments: the unit. */
    NOBODY_TO_CHASE(Kind.CONFLICT),
    /** The workbook is not that of this return. */
    WORKBOOK_OTHER(Kind.USER);

    private final Kind kind;

    CycleError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
