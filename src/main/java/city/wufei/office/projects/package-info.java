/** The projects of the plan as work: milestones with planned and actual days, money by source and year, what plants they became. What a project is stands in the plan. */
@NullMarked
package city.wufei.office.projects;

import org.jspecify.annotations.NullMarked;
