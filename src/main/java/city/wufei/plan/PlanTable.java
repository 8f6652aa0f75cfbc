package city.wufei.plan;

import java.util.List;
import java.util.Optional;

/** One of the three tables of plans in force, read by other modules. Drafts are not in it. */
public interface PlanTable<T> {
    /** All of a plan, by number. */
    List<T> list(long plan);

    /** Those in which a unit has a part, whichever, by number. */
    List<T> ofUnit(PlanUnit unit);

    Optional<T> find(long id);

    Optional<T> find(long plan, int number);

    /**
     * As {@link #find(long)}.
     *
     * @throws city.wufei.kernel.Failure {@link PlanError#PLAN_ITEM_NOT_FOUND}
     */
    T get(long id);
}
