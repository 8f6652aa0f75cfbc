package city.wufei.facts;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How asking for series, or recording values, can fail. */
public enum FactsError implements ErrorCode {
    /** Arguments: the code. */
    SERIES_NOT_FOUND(Kind.NOT_FOUND),
    /** Its values would mean something else. Arguments: its name, how many values it has. */
    SERIES_IN_USE(Kind.CONFLICT),
    /** Arguments: the code. */
    SERIES_CODE_INVALID(Kind.USER),
    /** Nobody, or more than one, is called so. Arguments: the name. */
    OWNER_NOT_CLEAR(Kind.USER),
    /** The values that do not fit stand in {@code errors[]}. */
    FACT_INVALID(Kind.USER),
    /** Arguments: the period, the series. */
    FACT_PERIOD_UNFIT(Kind.USER),
    /** Arguments: the value, the series, the most digits. */
    VALUE_TOO_FINE(Kind.USER),
    /** Neither 0 nor 1. Arguments: the value, the series. */
    STATE_EXPECTED(Kind.USER),
    /** Arguments: what was written. */
    NUMBER_EXPECTED(Kind.USER),
    /** Arguments: the name or code of the region. */
    FACT_REGION_UNKNOWN(Kind.USER);

    private final Kind kind;

    FactsError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
