package city.wufei.office.work;

import city.wufei.plan.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A task with everybody's part in it. The task stands where the worst of those who lead stand.
 *
 * @param parts those who lead first
 */
public record TaskWork(Task task, List<Part> parts) {
    public TaskWork {
        parts = List.copyOf(parts);
    }

    public List<Part> leads() {
        return parts.stream().filter(Part::lead).toList();
    }

    public List<Part> supports() {
        return parts.stream().filter(part -> !part.lead()).toList();
    }

    /** The part whose state is the task's. */
    public Part worst() {
        return (leads().isEmpty() ? parts : leads())
                .stream()
                        .min(Comparator.comparing(part -> part.standing().state()))
                        .orElseThrow();
    }

    public WorkState state() {
        return worst().standing().state();
    }

    /** Mean of those who lead, a part without any report counting as 0; null when nobody reported. */
    public @Nullable Integer percent() {
        if (leads().stream().map(Part::percent).allMatch(Objects::isNull)) {
            return null;
        }
        OptionalDouble mean = leads().stream()
                .map(Part::percent)
                .mapToInt(percent -> percent == null ? 0 : percent)
                .average();
        return mean.isPresent() ? Integer.valueOf((int) mean.getAsDouble()) : null;
    }
}
