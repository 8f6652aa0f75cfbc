package city.wufei.office.report;

import city.wufei.kernel.StateMachine;
import city.wufei.platform.Action;
import org.springframework.context.MessageSourceResolvable;

/** What is done to a report. In words under {@code reportVerb.NAME}. */
public enum ReportVerb implements MessageSourceResolvable {
    /** Edit its words. */
    REWORD,
    /** Take the figures anew. */
    REFRESH,
    /** Freeze it and send it out. */
    ISSUE,
    /** Say, with a reason, that it no longer stands. */
    WITHDRAW;

    /** The way of a report. What comes after an issued one is a new version of it, with a way of its own. */
    public static final StateMachine<ReportState, ReportVerb, Action> WORKFLOW = StateMachine.of(
                    ReportState.class, ReportVerb.class, Action.class)
            .edge(ReportState.DRAFT, REWORD, ReportState.DRAFT, Action.STEER_WORK)
            .edge(ReportState.DRAFT, REFRESH, ReportState.DRAFT, Action.STEER_WORK)
            .edge(ReportState.DRAFT, ISSUE, ReportState.ISSUED, Action.STEER_WORK)
            .edge(ReportState.ISSUED, WITHDRAW, ReportState.WITHDRAWN, Action.STEER_WORK)
            .done();

    @Override
    public String[] getCodes() {
        return new String[] {"reportVerb." + name()};
    }
}
