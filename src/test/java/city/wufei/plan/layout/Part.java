package city.wufei.plan.layout;

/** A paragraph or a table of a laid-out document. */
sealed interface Part permits Sheet, Part.Line {
    /** A paragraph. */
    record Line(String text) implements Part {}
}
