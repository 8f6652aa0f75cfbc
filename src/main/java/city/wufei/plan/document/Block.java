package city.wufei.plan.document;

/** A paragraph or a table, in the order of the document. */
public sealed interface Block permits Paragraph, Table {}
