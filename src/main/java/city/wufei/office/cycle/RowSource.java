package city.wufei.office.cycle;

import city.wufei.kernel.Period;
import java.util.List;

/** Knows which rows a unit has to fill in: its tasks, its projects. A bean of whoever owns these. */
public interface RowSource {
    /** As forms name it; in words under {@code rowSource.KEY}. */
    String key();

    /** The rows of a unit when a return for the period is opened; without any the unit is not asked. */
    List<FormRow> rows(long unit, Period period);
}
