package city.wufei.registry;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How asking or filling the register can fail. */
public enum RegistryError implements ErrorCode {
    REGION_NOT_FOUND(Kind.NOT_FOUND),
    /** Arguments: the most characters. */
    CONTACT_NAME_INVALID(Kind.USER),
    CONTACT_PHONE_INVALID(Kind.USER),
    /** Arguments: the body that is below already. */
    PARENT_BELOW(Kind.CONFLICT),
    /** Arguments: the name. */
    BODY_THERE(Kind.CONFLICT),
    ORGANISATION_NOT_FOUND(Kind.NOT_FOUND),
    /** A township whose code does not lie under its district's. */
    REGION_OUTSIDE(Kind.USER),
    /** Another body has the credit code. Arguments: the code. */
    CREDIT_CODE_TAKEN(Kind.CONFLICT),
    /** A group lists a body that is not in the register. */
    MEMBER_UNKNOWN(Kind.USER),
    /** The fields of a change that are wrong stand in {@code errors[]}. */
    CHANGE_INVALID(Kind.USER),
    CHANGE_ENDING_COUNT(Kind.USER),
    CHANGE_BEGINNING_COUNT(Kind.USER),
    CHANGE_NAME_MISSING(Kind.USER),
    /** Renamed to what it is called already. */
    CHANGE_NAME_SAME(Kind.USER),
    CHANGE_KIND_SAME(Kind.USER),
    /** Somebody else is called so on that day. */
    CHANGE_NAME_TAKEN(Kind.USER),
    CHANGE_CODE_TAKEN(Kind.USER),
    CHANGE_CODE_OUTSIDE(Kind.USER),
    /** A region of another level than those that end. */
    CHANGE_LEVEL(Kind.USER),
    /** What is to end began on that day or later. */
    CHANGE_DAY_EARLY(Kind.USER),
    /** What is to end has its last day already. */
    CHANGE_OVER(Kind.CONFLICT),
    CHANGE_INTO_ITSELF(Kind.USER),
    /** A township's government changes with its township only. */
    CHANGE_GOVERNMENT(Kind.USER),
    /** A name that nobody or several have. */
    BODY_NOT_CLEAR(Kind.USER),
    DAY_EXPECTED(Kind.USER),
    CHOICE_EXPECTED(Kind.USER),
    WHOLE_NUMBER_EXPECTED(Kind.USER),
    CODE_EXPECTED(Kind.USER),
    /** A kind that the files of kinds do not have. */
    KIND_UNKNOWN(Kind.USER),
    FACILITY_NOT_FOUND(Kind.NOT_FOUND),
    VEHICLE_NOT_FOUND(Kind.NOT_FOUND),
    CONTRACT_NOT_FOUND(Kind.NOT_FOUND),
    QUALIFICATION_NOT_FOUND(Kind.NOT_FOUND),
    PARK_NOT_FOUND(Kind.NOT_FOUND),
    /** Another one has this name, plate or number. */
    NAME_TAKEN(Kind.CONFLICT),
    PLATE_INVALID(Kind.USER),
    /** The last day lies before the first. */
    DAYS_CROSSED(Kind.USER),
    /** An amount without its unit, or the other way round. */
    UNIT_MISSING(Kind.USER),
    /** The kind counts in another unit. */
    UNIT_OTHER(Kind.USER),
    /** This kind is not for such a holder. */
    HOLDER_UNFIT(Kind.USER),
    HOLDER_UNKNOWN(Kind.USER),
    /** Arguments: the name that was sent, those there are. */
    COLUMN_UNKNOWN(Kind.USER),
    CONTACT_NOT_FOUND(Kind.NOT_FOUND),
    /** What a body is called and where it sits changes by an act only. */
    BY_ACT_ONLY(Kind.USER),
    GROUP_NOT_FOUND(Kind.NOT_FOUND),
    /** The rule and the region of a group stay as they are. */
    GROUP_FIXED(Kind.USER),
    /** Members are listed for some groups only. Arguments: the group. */
    GROUP_NOT_LISTED(Kind.CONFLICT),
    /** It belongs to it already. */
    MEMBER_ALREADY(Kind.CONFLICT),
    /** None that could end or be taken back. */
    MEMBERSHIP_NOT_FOUND(Kind.NOT_FOUND),
    ACT_NOT_FOUND(Kind.NOT_FOUND),
    ACT_UNDONE(Kind.CONFLICT),
    /** Something refers to what the act began. */
    ACT_IN_USE(Kind.CONFLICT);

    private final Kind kind;

    RegistryError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
