package city.wufei.plan.document;

import org.jspecify.annotations.Nullable;

/** A table row of a Word document while its tags come in. */
final class WordRow {
    @Nullable
    RawCell cell;

    boolean deleted;

    /** The open cell is the right part of the one before it. */
    boolean mergesLeft;
}
