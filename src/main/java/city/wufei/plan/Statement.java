package city.wufei.plan;

import java.util.List;

/**
 * A baseline or target: the printed text and what it was understood to say.
 *
 * @param readings usually one; several when the target differs by area; empty when the text could not be read
 */
public record Statement(String text, List<Reading> readings) {
    public Statement {
        readings = List.copyOf(readings);
    }

    public boolean isUnread() {
        return readings.isEmpty();
    }
}
