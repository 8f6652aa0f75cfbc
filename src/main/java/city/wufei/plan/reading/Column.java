package city.wufei.plan.reading;

/**
 * A column of a recognised table.
 *
 * @param heading as printed, a heading of two rows joined
 */
record Column(Meaning meaning, String heading) {}
