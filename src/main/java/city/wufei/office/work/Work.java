package city.wufei.office.work;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work on the tasks of a plan: reading it as of a day, and the verbs. */
public interface Work {
    /** All tasks of a plan by number, with everybody's part. Read as of the day: what came later is not seen. */
    List<TaskWork> tasks(Plan plan, LocalDate day);

    /** As of a day; {@code PLAN_ITEM_NOT_FOUND} when the plan has no such task. */
    TaskWork task(Plan plan, int number, LocalDate day);

    /** The parts of a body, whatever the plan calls it. */
    List<Part> ofBody(Plan plan, long organisation, LocalDate day);

    /** {@link WorkError#PART_NOT_FOUND} when there is no such share on that day. */
    Part part(PartKey key, LocalDate day);

    /** The part of which something was entered before; {@link WorkError#PART_NOT_FOUND} when there is none. */
    Part part(long id, LocalDate day);

    /** The part that an entry is about. */
    Optional<Part> partOfEntry(long entry, LocalDate day);

    /** Where a part lies, which decides whose it is. */
    Whereabouts where(Part part, LocalDate day);

    /** What a person may do about a part now. */
    List<StageVerb> verbs(Part part, CurrentPerson person);

    boolean may(CurrentPerson person, Action right, Part part);

    /** Reports of a part, the newest first. */
    List<ProgressEntry> entries(long part);

    /** All reports on tasks of a plan, the newest first. */
    List<ProgressEntry> entries(Plan plan);

    /** What else happened to it, the newest first. */
    List<PartEvent> events(long part);

    /** Keeps a report, and answers its id, which evidence can be attached to. */
    long report(PartKey key, NewEntry entry, CurrentPerson by);

    long addStep(PartKey key, NewStep step, CurrentPerson by);

    void changeStep(long step, int version, NewStep changed, CurrentPerson by);

    void dropStep(long step, int version, CurrentPerson by);

    /** Says that it is done, or what is thought of that. */
    void decide(PartKey key, StageVerb verb, int version, @Nullable String reason, CurrentPerson by);
}
