package city.wufei.office.report;

/**
 * What people write in a report; each paragraph on a line of its own.
 *
 * @param problems empty when there is nothing to say
 * @param nextStep empty when there is nothing to say
 */
public record ReportWords(String title, String summary, String problems, String nextStep) {}
