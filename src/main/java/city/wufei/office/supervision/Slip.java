package city.wufei.office.supervision;

import java.time.LocalDate;

/**
 * How late an item is.
 *
 * @param days work days after {@code counts}; 0 when it is not late
 * @param from from how many on the level holds; 0 without one
 * @param counts the day that it is due on, as the work calendar has it
 */
public record Slip(SlipLevel level, int days, int from, LocalDate counts) {}
