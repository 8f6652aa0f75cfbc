package city.wufei.plan.internal;

import city.wufei.kernel.StateMachine;
import city.wufei.platform.Action;

/** What is done to an imported plan. */
public enum PlanVerb {
    /** Correct what was read, settle what could not be. */
    EDIT,
    /** Put it in force. */
    ACCEPT,
    /** Let it enrich the plan of the same place and period that is in force. */
    ENRICH,
    DISCARD;

    /** The way of a document. Each verb also takes the version it saw, so that two reviewers cannot overtake each other. */
    public static final StateMachine<PlanStatus, PlanVerb, Action> WORKFLOW = StateMachine.of(
                    PlanStatus.class, PlanVerb.class, Action.class)
            .edge(PlanStatus.DRAFT, EDIT, PlanStatus.DRAFT, Action.EDIT)
            .edge(PlanStatus.DRAFT, ACCEPT, PlanStatus.IN_FORCE, Action.ACCEPT)
            .edge(PlanStatus.DRAFT, ENRICH, PlanStatus.MERGED, Action.ACCEPT)
            .edge(PlanStatus.DRAFT, DISCARD, PlanStatus.DISCARDED, Action.EDIT)
            .done();
}
