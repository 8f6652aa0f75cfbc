package city.wufei.office.work.web;

import city.wufei.office.work.PartKey;
import org.jspecify.annotations.Nullable;

/** Which part a form is about: the hidden fields of {@code office/parts :: part}. */
record PartForm(long task, long unit, @Nullable Long body, int year) {
    PartKey key() {
        return new PartKey(task, unit, body, year);
    }
}
