package city.wufei.plan.pack;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How reading or writing a plan pack can fail. Those about a cell come as problems of {@link #PACK_INVALID}. */
public enum PackError implements ErrorCode {
    /** There is no such folder, or it has no {@code plan.csv}. */
    PACK_NOT_FOUND(Kind.NOT_FOUND),
    /** Several things are wrong; each with file, line and column. */
    PACK_INVALID(Kind.USER),
    /** The folder to write to holds something already. */
    PACK_FOLDER_NOT_EMPTY(Kind.CONFLICT),
    PACK_FOLDER_UNUSABLE(Kind.USER),
    PACK_FILE_MISSING(Kind.USER),
    PACK_NOT_UTF8(Kind.USER),
    PACK_NOT_CSV(Kind.USER),
    PACK_COLUMN_MISSING(Kind.USER),
    PACK_COLUMN_UNKNOWN(Kind.USER),
    PACK_ROW_TOO_LONG(Kind.USER),
    PACK_CELL_EMPTY(Kind.USER),
    /** A key of {@code plan.csv} that has to be there. */
    PACK_KEY_MISSING(Kind.USER),
    PACK_KEY_UNKNOWN(Kind.USER),
    PACK_FORMAT_UNKNOWN(Kind.USER),
    PACK_NUMBER_EXPECTED(Kind.USER),
    PACK_DATE_EXPECTED(Kind.USER),
    PACK_PLACE_EXPECTED(Kind.USER),
    PACK_YEARS_REVERSED(Kind.USER),
    /** Not one of the words that a column takes. */
    PACK_CHOICE_UNKNOWN(Kind.USER),
    PACK_REPEATED(Kind.USER),
    PACK_UNIT_UNKNOWN(Kind.USER),
    PACK_REFERENCE_UNKNOWN(Kind.USER),
    PACK_REGION_OUTSIDE(Kind.USER),
    /** A unit is either a body with a kind or a group with a rule. */
    PACK_UNIT_UNDECIDED(Kind.USER),
    PACK_TITLE_MISSING(Kind.USER);

    private final Kind kind;

    PackError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
