package city.wufei.platform;

import org.springframework.context.MessageSourceResolvable;

/**
 * The verbs that rights are given for. An object that is shown carries those that its reader may use now as
 * {@code actions[]}. In words under {@code action.NAME}.
 */
public enum Action implements MessageSourceResolvable {
    READ,
    /** Bring in a document or a spreadsheet. */
    IMPORT,
    /** Correct what was brought in, settle what could not be read. */
    EDIT,
    /** Put a draft into force. */
    ACCEPT,
    /** Keep the register: bodies, townships, facilities, vehicles, contracts, qualifications. */
    EDIT_REGISTER,
    /** Report on the tasks and projects of one's own, split them into steps, prove them. */
    REPORT_WORK,
    /** Set targets and milestones, say what proof is needed, verify what was reported. */
    STEER_WORK,
    /** Fill in the forms of a unit, and hand them to its head. */
    FILL_RETURN,
    /** Confirm, as head of the unit, what it filled in. */
    CONFIRM_RETURN,
    /** Check, for the lead department of a form, what units confirmed. */
    CHECK_RETURN,
    /** Accept for good what was checked. */
    ACCEPT_RETURN,
    /** Open again what was accepted. */
    UNLOCK_RETURN,
    /** Say what is asked of whom and when: forms, cycles, reminders. */
    MANAGE_CYCLES,
    /** Enter statistics: the values of fact series. */
    EDIT_FACTS,
    /** Handle what is one's own: stop one's jobs, mark one's notices as read. Everybody may, but no reading token. */
    OWN,
    /** Look after what the system does for everybody: jobs of others, messages that could not be delivered. */
    OPERATE,
    /** Let somebody act in one's place. */
    DELEGATE,
    /** See who may sign in, and as what. */
    SEE_PEOPLE,
    /** Add people, end and restore their access. */
    MANAGE_PEOPLE,
    /** Give and take roles, reset passwords. */
    GRANT_ROLES,
    /** Read the trail of what everybody did. */
    READ_TRAIL;

    @Override
    public String[] getCodes() {
        return new String[] {"action." + name()};
    }
}
