package city.wufei.identity.internal;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** The failures of people's accounts. */
public enum IdentityError implements ErrorCode {
    USERNAME_INVALID(Kind.USER),
    /** Arguments: the username. */
    USERNAME_TAKEN(Kind.CONFLICT),
    DISPLAY_NAME_MISSING(Kind.USER),
    /** Arguments: the least number of characters. */
    PASSWORD_TOO_SHORT(Kind.USER),
    /** Arguments: the greatest number of characters. */
    PASSWORD_TOO_LONG(Kind.USER),
    PASSWORD_IS_USERNAME(Kind.USER),
    PASSWORD_SAME_AS_BEFORE(Kind.USER),
    PASSWORD_WRONG(Kind.USER),
    PASSWORDS_DIFFER(Kind.USER),
    /** Asked by the API, where nobody can be led to a page. */
    PASSWORD_MUST_CHANGE(Kind.FORBIDDEN),
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    /** The role cannot reach that far. */
    SCOPE_UNFIT(Kind.USER),
    ROLE_MISSING(Kind.USER),
    SCOPE_UNKNOWN(Kind.USER),
    DAYS_TURNED_ROUND(Kind.USER),
    ROLES_KEPT_APART(Kind.CONFLICT),
    ROLE_ALREADY_GIVEN(Kind.CONFLICT),
    /** Arguments: the username. */
    DEPUTY_UNKNOWN(Kind.USER),
    DELEGATION_DAYS_INVALID(Kind.USER),
    /** Arguments: the most characters. */
    REASON_TOO_LONG(Kind.USER),
    /** Whoever acts for another cannot pass that on. */
    DELEGATED_ALREADY(Kind.CONFLICT),
    DELEGATION_NOT_NOW(Kind.CONFLICT),
    OWN_ACCOUNT(Kind.CONFLICT),
    /** Arguments: the most characters. */
    HOLDER_NAME_INVALID(Kind.USER),
    /** An enterprise is an organisation of the register. */
    HOLDER_PLACE_MISSING(Kind.USER),
    HOLDER_ACTIONS_MISSING(Kind.USER),
    TOKEN_NAME_INVALID(Kind.USER),
    /** Arguments: the most days. */
    TOKEN_DAYS_INVALID(Kind.USER),
    /** Arguments: the most tokens. */
    TOKENS_TOO_MANY(Kind.CONFLICT),
    SECOND_FACTOR_ALREADY_ON(Kind.CONFLICT),
    SECOND_FACTOR_NOT_ON(Kind.CONFLICT),
    SECOND_FACTOR_NOT_BEGUN(Kind.CONFLICT),
    SECOND_FACTOR_CODE_WRONG(Kind.USER),
    /** Whoever manages people has to have one. */
    SECOND_FACTOR_REQUIRED(Kind.CONFLICT),
    /** It was encrypted with another key than this instance has. */
    SECOND_FACTOR_KEY_DIFFERS(Kind.CONFLICT),
    /** Arguments: the variable or file that it was read from. */
    SECOND_FACTOR_KEY_INVALID(Kind.USER),
    /** Arguments: what was given. */
    EMAIL_INVALID(Kind.USER),
    /** Arguments: what was given. */
    PHONE_INVALID(Kind.USER),
    /** Language or hour is not one of those offered. */
    REACH_INVALID(Kind.USER),
    /** A channel was chosen without an address for it. */
    CHANNEL_WITHOUT_ADDRESS(Kind.USER),
    /** The first administrator's password as configured is no password. Arguments: the least number of characters. */
    ADMIN_PASSWORD_UNUSABLE(Kind.USER),
    /** More entries than one prints. Arguments: the most. */
    TRAIL_TOO_LONG_TO_PRINT(Kind.USER);

    private final Kind kind;

    IdentityError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
