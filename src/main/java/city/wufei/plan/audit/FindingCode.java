package city.wufei.plan.audit;

/** What kind of disagreement was found. The words stand in the message bundles under {@code finding.NAME}. */
public enum FindingCode {
    /** A total is not the sum of its parts. */
    TOTAL_DIFFERS(Severity.ERROR),
    /** A rate is not the quotient of the amounts printed beside it. */
    RATE_DIFFERS(Severity.ERROR),
    /** A structure or composition does not follow from the amounts printed beside it. */
    SHARE_DIFFERS(Severity.ERROR),
    /** Shares of one whole do not add up to 100 %. */
    SHARES_NOT_WHOLE(Severity.ERROR),
    /** A part is larger than what it is a part of. */
    PART_EXCEEDS_WHOLE(Severity.ERROR),
    /** A number of things is claimed and another number of them is listed. */
    COUNT_DIFFERS_FROM_LIST(Severity.ERROR),
    /** The text claims a number of rows or groups that the table does not have. */
    COUNT_DIFFERS_FROM_TABLE(Severity.ERROR),
    /** The same figure is printed twice, with different values. */
    FIGURE_DIFFERS(Severity.ERROR),
    /** The baseline in the table is not the figure in the text. */
    BASELINE_DIFFERS_FROM_TEXT(Severity.ERROR),
    /** The baseline in the table is not what the amounts in the text make. */
    BASELINE_NOT_REPRODUCED(Severity.ERROR),
    /** The target in the table is not what the text commits to. */
    TARGET_DIFFERS_FROM_TEXT(Severity.ERROR),
    /** A capacity that the text announces is not that of the project for it. */
    CAPACITY_DIFFERS(Severity.ERROR),
    /** A target that asks for less than there was in the base year. */
    TARGET_WEAKER_THAN_BASELINE(Severity.WARNING),
    /** The baseline of a rate or of a rise or fall is an amount. */
    RATE_BASELINE_IS_AMOUNT(Severity.WARNING),
    /** A project lies wholly outside the plan's period. */
    PROJECT_OUTSIDE_PERIOD(Severity.WARNING),
    /** A task is still to do what a project had finished before the period. */
    TASK_FOR_FINISHED_PROJECT(Severity.WARNING),
    /** A project's content names years that its own row does not cover. */
    CONTENT_YEARS_OUTSIDE_ROW(Severity.WARNING),
    /** Tasks without the name of a measure where the others have one. */
    MEASURE_MISSING(Severity.WARNING),
    /** A measure stands in another section of the task table than in the text. */
    MEASURE_UNDER_OTHER_SECTION(Severity.WARNING),
    /** A heading of the table differs in wording from the one in the text. */
    HEADING_DIFFERS(Severity.WARNING),
    /** One body or plant appears under several names that the document does not explain. */
    SEVERAL_NAMES(Severity.WARNING),
    /** A unit is named twice in one row. */
    UNIT_TWICE(Severity.WARNING),
    /** Text and table name the same number, one includes it and the other does not. */
    TARGET_STRICTNESS_DIFFERS(Severity.NOTE),
    /** A total of two things that the parts of one alone use up. */
    TOTAL_WITHOUT_PART(Severity.NOTE),
    /** A share of capacity that the capacities named in the text do not make. */
    CAPACITY_SHARE_UNEXPLAINED(Severity.NOTE),
    /** The title names another period than the text. */
    PERIOD_DIFFERS_FROM_TITLE(Severity.NOTE),
    /** A task of the table that the text does not know. */
    TASK_NOT_IN_TEXT(Severity.NOTE),
    /** A task that names a kind of waste or a phase which the sentence it repeats does not. */
    TASK_DIFFERS_FROM_TEXT(Severity.NOTE),
    /** A sentence of a measure that no task of the table takes up. */
    TEXT_WITHOUT_TASK(Severity.NOTE);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
