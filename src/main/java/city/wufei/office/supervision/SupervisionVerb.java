package city.wufei.office.supervision;

import city.wufei.kernel.StateMachine;
import city.wufei.platform.Action;

/** What is done about an item. In words under {@code supervision.verb.NAME}. */
public enum SupervisionVerb {
    /** Gives it to a unit, with a day. */
    ASSIGN,
    SIGN,
    /** It is not this unit's; says why. */
    DECLINE,
    /** The unit says how far it is. */
    REPORT,
    /** The office asks how far it is. */
    REMIND,
    /** The unit says that it is done. */
    SUBMIT,
    CLOSE,
    /** It is not done; says why. */
    SEND_BACK,
    /** What was closed turned out otherwise; says why. */
    REOPEN;

    /** The way of an item. The unit's rights are held against it. Each verb also names the version that it saw. */
    public static final StateMachine<SupervisionState, SupervisionVerb, Action> WORKFLOW = StateMachine.of(
                    SupervisionState.class, SupervisionVerb.class, Action.class)
            .edge(SupervisionState.REGISTERED, ASSIGN, SupervisionState.ASSIGNED, Action.STEER_WORK)
            .edge(SupervisionState.ASSIGNED, SIGN, SupervisionState.SIGNED, Action.REPORT_WORK)
            .edge(SupervisionState.ASSIGNED, DECLINE, SupervisionState.REGISTERED, Action.REPORT_WORK)
            .edge(SupervisionState.ASSIGNED, REMIND, SupervisionState.ASSIGNED, Action.STEER_WORK)
            .edge(SupervisionState.SIGNED, REPORT, SupervisionState.PROGRESS, Action.REPORT_WORK)
            .edge(SupervisionState.SIGNED, REMIND, SupervisionState.SIGNED, Action.STEER_WORK)
            .edge(SupervisionState.PROGRESS, REPORT, SupervisionState.PROGRESS, Action.REPORT_WORK)
            .edge(SupervisionState.PROGRESS, SUBMIT, SupervisionState.REVIEW, Action.REPORT_WORK)
            .edge(SupervisionState.PROGRESS, REMIND, SupervisionState.PROGRESS, Action.STEER_WORK)
            .edge(SupervisionState.REVIEW, CLOSE, SupervisionState.CLOSED, Action.STEER_WORK)
            .edge(SupervisionState.REVIEW, SEND_BACK, SupervisionState.PROGRESS, Action.STEER_WORK)
            .edge(SupervisionState.CLOSED, REOPEN, SupervisionState.PROGRESS, Action.STEER_WORK)
            .done();

    /** Whether it has to say something. */
    public boolean needsWords() {
        return this == DECLINE || this == REPORT || this == SUBMIT || this == SEND_BACK || this == REOPEN;
    }
}
