/** Keeping milestones, money and reports of projects. */
@NullMarked
package city.wufei.office.projects.internal;

import org.jspecify.annotations.NullMarked;
