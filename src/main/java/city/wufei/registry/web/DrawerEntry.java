package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.intake.OneRow;
import city.wufei.platform.spreadsheet.intake.TableImport;
import city.wufei.registry.internal.RegisterLock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters one thing in a drawer, for pages and for programs alike. */
@Component
class DrawerEntry {
    private final OneRow rows;
    private final RegisterLock lock;
    private final RegisterReferences references;

    DrawerEntry(OneRow rows, RegisterLock lock, RegisterReferences references) {
        this.rows = rows;
        this.lock = lock;
        this.references = references;
    }

    /** By column; a column that is absent stays empty. */
    @Transactional
    <T extends Record> long add(Drawer<T> drawer, Map<String, String> values, CurrentPerson by) {
        lock.take();
        return save(drawer, null, values, by);
    }

    /**
     * Changes what is given by column; what is absent stays as it is.
     *
     * @param version that it was read with; null for a form, whose fields are all there
     */
    @Transactional
    <T extends Record> long change(
            Drawer<T> drawer, long id, Map<String, String> values, @Nullable String version, CurrentPerson by) {
        lock.take();
        T before = DrawerView.get(drawer, id, references.today());
        Reach.require(by, drawer.where(before));
        Version.require(version, before);
        return save(drawer, before, values, by);
    }

    /** Gives it a last day. */
    @Transactional
    <T extends Record> long end(
            Drawer<T> drawer, long id, LocalDate lastDay, @Nullable String version, CurrentPerson by) {
        return change(drawer, id, Map.of(drawer.lastDayColumn(), lastDay.toString()), version, by);
    }

    private <T extends Record> long save(
            Drawer<T> drawer, @Nullable T before, Map<String, String> values, CurrentPerson by) {
        T after = rows.read(drawer, before == null ? values : whole(drawer, before, values), before);
        Reach.require(by, drawer.where(after));
        return drawer.save(before, after, by);
    }

    /** Rows are read by the columns that must be there; those that were not sent are what they were. */
    static <T> Map<String, String> whole(TableImport<T> table, T before, Map<String, String> values) {
        Map<String, String> whole = new HashMap<>(values);
        Map<String, String> there = DrawerView.values(table, before);
        for (Column<T> column : table.table().entered()) {
            Entry entry = column.entry();
            if (entry != null && entry.required()) {
                whole.putIfAbsent(column.key(), there.getOrDefault(column.key(), ""));
            }
        }
        return whole;
    }
}
