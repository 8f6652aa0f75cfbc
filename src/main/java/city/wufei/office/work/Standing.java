package city.wufei.office.work;

import java.util.List;

/**
 * A state with the rule that it follows from.
 *
 * @param figures what the rule's words {@code work.rule.NAME} are filled with: the arithmetic
 */
public record Standing(WorkState state, StateRule rule, List<Object> figures) {
    public Standing {
        figures = List.copyOf(figures);
    }
}
