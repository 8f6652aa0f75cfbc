/** Progress reports upwards, by month or quarter: a draft whose words can be edited, frozen with its figures and files when it is issued. */
@NullMarked
package city.wufei.office.report;

import org.jspecify.annotations.NullMarked;
