package city.wufei.office.work;

import city.wufei.kernel.StateMachine;
import city.wufei.platform.Action;

/** What is done about a part being done. In words under {@code work.verb.NAME}. */
public enum StageVerb {
    /** Whoever owes it says that it is done. */
    REPORT_DONE,
    /** Whoever said so takes it back. */
    TAKE_BACK,
    VERIFY,
    /** It is not done; says why. */
    SEND_BACK,
    /** What was verified turned out otherwise; says why. */
    REOPEN;

    /** The way of a part. Each verb also takes the version it saw. */
    public static final StateMachine<Stage, StageVerb, Action> WORKFLOW = StateMachine.of(
                    Stage.class, StageVerb.class, Action.class)
            .edge(Stage.OPEN, REPORT_DONE, Stage.REPORTED, Action.REPORT_WORK)
            .edge(Stage.REPORTED, TAKE_BACK, Stage.OPEN, Action.REPORT_WORK)
            .edge(Stage.REPORTED, VERIFY, Stage.VERIFIED, Action.STEER_WORK)
            .edge(Stage.REPORTED, SEND_BACK, Stage.OPEN, Action.STEER_WORK)
            .edge(Stage.VERIFIED, REOPEN, Stage.OPEN, Action.STEER_WORK)
            .done();

    /** Whether it has to say why. */
    public boolean needsReason() {
        return this == SEND_BACK || this == REOPEN;
    }
}
