package city.wufei.office.cycle;

import city.wufei.kernel.StateMachine;
import city.wufei.platform.Action;
import org.springframework.context.MessageSourceResolvable;

/** What is done to a return. In words under {@code returnVerb.NAME}. */
public enum ReturnVerb implements MessageSourceResolvable {
    /** Enter values, remarks, files. */
    FILL,
    /** Say that it is filled in. */
    SUBMIT,
    /** Take it back before the head has looked. */
    WITHDRAW,
    CONFIRM,
    CHECK,
    ACCEPT,
    /** Give it back to the unit, with reasons. */
    SEND_BACK,
    /** Open again what was accepted, with a reason. */
    UNLOCK;

    /**
     * The way of a return. Rights to fill in and confirm are held against the unit, those to check against the form's lead
     * department. Each verb also names the version that it saw.
     */
    public static final StateMachine<ReturnState, ReturnVerb, Action> WORKFLOW = StateMachine.of(
                    ReturnState.class, ReturnVerb.class, Action.class)
            .edge(ReturnState.DRAFT, FILL, ReturnState.DRAFT, Action.FILL_RETURN)
            .edge(ReturnState.DRAFT, SUBMIT, ReturnState.FILLED, Action.FILL_RETURN)
            .edge(ReturnState.FILLED, WITHDRAW, ReturnState.DRAFT, Action.FILL_RETURN)
            .edge(ReturnState.FILLED, CONFIRM, ReturnState.CONFIRMED, Action.CONFIRM_RETURN)
            .edge(ReturnState.FILLED, SEND_BACK, ReturnState.DRAFT, Action.CONFIRM_RETURN)
            .edge(ReturnState.CONFIRMED, CHECK, ReturnState.CHECKED, Action.CHECK_RETURN)
            .edge(ReturnState.CONFIRMED, SEND_BACK, ReturnState.DRAFT, Action.CHECK_RETURN)
            .edge(ReturnState.CHECKED, ACCEPT, ReturnState.ACCEPTED, Action.ACCEPT_RETURN)
            .edge(ReturnState.CHECKED, SEND_BACK, ReturnState.DRAFT, Action.ACCEPT_RETURN)
            .edge(ReturnState.ACCEPTED, UNLOCK, ReturnState.DRAFT, Action.UNLOCK_RETURN)
            .done();

    /** Whether it goes nowhere without somebody saying why. */
    public boolean needsReason() {
        return this == SEND_BACK || this == UNLOCK;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"returnVerb." + name()};
    }
}
