package city.wufei.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan.
 *
 * @param title short, in our own words; null when only the document is known
 * @param text official; null until the document itself was imported
 * @param deadline the last day; null for a task without end
 * @param leads each once, in the order of the plan
 * @param supports each once, in the order of the plan
 */
public record Task(
        long id,
        long plan,
        int number,
        String section,
        String measure,
        @Nullable String title,
        @Nullable String text,
        String deadlineText,
        @Nullable LocalDate deadline,
        List<PlanUnit> leads,
        List<PlanUnit> supports) {
    public Task {
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
    }

    /** What a list shows. */
    public String label() {
        return title != null ? title : text != null ? text : "";
    }

    /** Leads, then supports, each once. */
    public List<PlanUnit> units() {
        return Stream.concat(leads.stream(), supports.stream()).distinct().toList();
    }
}
