package city.wufei.plan.web;

import city.wufei.plan.internal.TargetNeed;

/**
 * Indicators that are judged in the same way when the plan is evaluated.
 *
 * @param need what a judgement needs
 */
record Evaluation(TargetNeed need, int indicators) {}
