package city.wufei.platform.spreadsheet.filling;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** Why a workbook is not filled. */
public enum FillError implements ErrorCode {
    FILL_FILE_MISSING,
    /** CSV and the like hold no names. */
    FILL_NOT_A_WORKBOOK,
    /** Arguments: the most cells that are taken. */
    FILL_TOO_LARGE,
    /** Neither marks nor names that are known. */
    FILL_NOTHING_TO_FILL;

    @Override
    public Kind kind() {
        return Kind.USER;
    }
}
