package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.platform.Caller;
import city.wufei.platform.spreadsheet.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that can be sent in. As a bean it gets pages at its {@link #address}: form and template, preview, result with
 * error workbook; and {@code POST /api/v1/imports?kind=KEY}, where KEY is that of its table.
 *
 * <p>A row is known by its key. What is there already is compared cell by cell; only new and changed rows are saved, so
 * that sending a file twice does nothing the second time.
 */
public interface TableImport<T> {
    /** The same definition that the export writes, with {@code entered} columns. */
    TableDefinition<T> table();

    /** Where its pages are, like {@code /organisations/import}; the part before the last slash is the list itself. */
    String address();

    /**
     * Lets somebody bring rows in who has the right to import at all, or not. Everybody, unless a table says otherwise.
     *
     * @throws Failure FORBIDDEN
     */
    default void admit(Caller caller) {}

    /** What the row is known by, made of columns that every row must have; the same for two rows that mean one thing. */
    String key(Entered row);

    /** What is there now under these keys; keys that are new are absent. At most {@value #CHUNK} at once. */
    Map<String, T> current(Set<String> keys);

    /**
     * The row as it shall be. Columns that were not sent keep what {@code before} has. What is wrong with single cells
     * beyond their kind is said with {@link Entered#wrong}.
     *
     * @param before what is there under the row's key, null when it is new
     */
    T row(Entered entered, @Nullable T before);

    /**
     * Saves rows in the transaction that is running. When this fails with a USER or CONFLICT failure, the rows are saved
     * one by one, and those that fail again come back as wrong.
     */
    void save(List<Change<T>> changes);

    /** As {@link #save(List)}, for a table that keeps who sent its rows: {@code by} is their name. */
    default void save(List<Change<T>> changes, String by) {
        save(changes);
    }

    /** Most rows that are looked up and saved in one go. */
    int CHUNK = 500;

    /** One row that lands. */
    record Change<T>(@Nullable T before, T after) {}
}
