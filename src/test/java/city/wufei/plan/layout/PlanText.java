package city.wufei.plan.layout;

import city.wufei.plan.draft.PlanDraft;
import java.util.List;

/**
 * A plan to be laid out.
 *
 * @param body the paragraphs before the tables, kept as they are
 * @param draft what the tables are written from
 */
public record PlanText(List<String> body, PlanDraft draft) {
    public PlanText {
        body = List.copyOf(body);
    }
}
