package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** Why a file that was sent is not read. */
public enum ReadingError implements ErrorCode {
    SPREADSHEET_EMPTY,
    /** Neither .xlsx nor text, or damaged. */
    SPREADSHEET_UNREADABLE,
    /** The format before 2007, or one with a password. */
    SPREADSHEET_OLD_OR_LOCKED,
    SPREADSHEET_WITH_MACROS,
    /** A part expands to what no honest workbook does. Arguments: the part. */
    SPREADSHEET_UNSAFE;

    @Override
    public Kind kind() {
        return Kind.USER;
    }
}
