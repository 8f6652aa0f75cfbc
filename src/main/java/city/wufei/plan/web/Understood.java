package city.wufei.plan.web;

import city.wufei.plan.Statement;
import city.wufei.plan.internal.PlanItems.ItemView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a field's text was understood to mean, so that a reviewer can hold it against the document. */
@Component
class Understood {
    private final PlanWords say;

    Understood(PlanWords say) {
        this.say = say;
    }

    String shown(String field, String text) {
        return field.equals("kind") ? say.word("plan.kind", text) : text;
    }

    List<String> of(ItemView view, String field) {
        Statement statement = view.statements().get(field);
        return statement == null ? List.of() : say.beyondPrint(statement);
    }
}
