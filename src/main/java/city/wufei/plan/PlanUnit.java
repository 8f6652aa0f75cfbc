package city.wufei.plan;

import org.jspecify.annotations.Nullable;

/**
 * A body or a group of bodies that a plan gives something to do.
 *
 * @param name as the plan calls it
 * @param organisation id in the register as a row of any time (ask {@code Organisations.on} who that is on a day); null
 *     for a group, and for a body that nobody registered
 * @param organisationGroup id of the group in the register; null for a body, and for a group that nobody registered
 */
public record PlanUnit(
        long id,
        long plan,
        String name,
        boolean group,
        @Nullable Long organisation,
        @Nullable Long organisationGroup) {}
