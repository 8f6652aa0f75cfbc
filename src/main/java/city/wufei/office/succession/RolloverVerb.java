package city.wufei.office.succession;

import city.wufei.kernel.StateMachine;
import city.wufei.platform.Action;
import org.springframework.context.MessageSourceResolvable;

/** What is done to a roll-over. In words under {@code rolloverVerb.NAME}. */
public enum RolloverVerb implements MessageSourceResolvable {
    /** Say of an indicator or task where it goes. */
    DECIDE,
    CONFIRM,
    /** Open it again, while nothing hangs on it. */
    UNDO;

    public static final StateMachine<RolloverState, RolloverVerb, Action> WORKFLOW = StateMachine.of(
                    RolloverState.class, RolloverVerb.class, Action.class)
            .edge(RolloverState.DRAFT, DECIDE, RolloverState.DRAFT, Action.STEER_WORK)
            .edge(RolloverState.DRAFT, CONFIRM, RolloverState.CONFIRMED, Action.STEER_WORK)
            .edge(RolloverState.CONFIRMED, UNDO, RolloverState.DRAFT, Action.STEER_WORK)
            .done();

    @Override
    public String[] getCodes() {
        return new String[] {"rolloverVerb." + name()};
    }
}
