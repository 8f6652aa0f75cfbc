package city.wufei.platform.spreadsheet.filling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Values that a workbook can be filled with, by name. */
public interface FillSource {
    /** What can be asked for now, in the order of a list to look through. */
    List<Offered> offered();

    /** What stands for a name now; empty when this source does not know it. */
    Optional<FillValue> find(String name);

    /**
     * A name that can be used.
     *
     * @param name of letters, digits, dots; also good as the name of a cell
     * @param meaning in the reader's language
     * @param shown what would be filled in now
     */
    record Offered(String name, String meaning, String shown) {
        /** As it is written into a cell. */
        public String mark() {
            return "{{" + name + "}}";
        }
    }

    /** What goes into a cell. */
    sealed interface FillValue {
        record Text(String text) implements FillValue {}

        /** A number, left in the format that the cell has. */
        record Figure(BigDecimal number) implements FillValue {}
    }
}
