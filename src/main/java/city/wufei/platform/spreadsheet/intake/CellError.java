package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** What can be wrong with a cell, a row, or the heads of a table. The words of each say what to do. */
public enum CellError implements ErrorCode {
    CELL_REQUIRED,
    /** Arguments: characters there are, characters allowed. */
    CELL_TOO_LONG,
    /** A long number of which the program kept only the first 15 digits. */
    CELL_DIGITS_LOST,
    /** Arguments: what stands there. */
    CELL_NOT_NUMBER,
    /** Arguments: what stands there. */
    CELL_NOT_WHOLE,
    /** Arguments: digits after the point that are kept. */
    CELL_TOO_PRECISE,
    /** Arguments: the least that is allowed. */
    CELL_TOO_SMALL,
    /** Arguments: the most that is allowed. */
    CELL_TOO_LARGE,
    /** A share between 0 and 1 without a percent sign. Arguments: what stands there, the same times 100. */
    CELL_PERCENT_UNCLEAR,
    /** Arguments: what stands there. */
    CELL_NOT_DATE,
    /** Arguments: what stands there. */
    CELL_NO_SUCH_DAY,
    /** Arguments: what stands there, what can be chosen. */
    CELL_NOT_CHOICE,
    /** Arguments: what stands there. */
    CELL_UNKNOWN,
    /** Arguments: what stands there, how many are called so. */
    CELL_AMBIGUOUS,
    /** Arguments: what the formula says. */
    CELL_FAULT,
    CELL_WITHOUT_RESULT,
    /** Arguments: the line that has the same key. */
    ROW_REPEATED,
    /** No row of heads was found. Arguments: the heads that are looked for. */
    TABLE_WITHOUT_HEADS,
    /** Arguments: the heads that are missing. */
    TABLE_COLUMN_MISSING,
    /** Arguments: the head. */
    TABLE_COLUMN_TWICE,
    /** Heads and nothing under them. */
    TABLE_WITHOUT_ROWS,
    /** Arguments: the most that are taken. */
    TABLE_TOO_LONG,
    /** Arguments: the kind. */
    TABLE_KIND_UNKNOWN,
    IMPORT_NOT_FOUND(Kind.NOT_FOUND),
    IMPORT_FILE_MISSING,
    /** It has landed, or its file was cleared away. */
    IMPORT_NOT_OPEN(Kind.CONFLICT);

    private final Kind kind;

    CellError() {
        this(Kind.USER);
    }

    CellError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
