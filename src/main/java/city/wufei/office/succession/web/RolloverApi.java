package city.wufei.office.succession.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.succession.Rollover;
import city.wufei.office.succession.internal.Rollovers;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How plans go over into the next. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/work/rollovers")
class RolloverApi {
    private final Rollovers rollovers;

    RolloverApi(Rollovers rollovers) {
        this.rollovers = rollovers;
    }

    @GetMapping
    List<Rollover> list() {
        return rollovers.list();
    }

    @GetMapping("/{id}")
    RolloverJson one(@PathVariable long id, CurrentPerson person) {
        Rollover rollover = rollovers.get(id);
        return new RolloverJson(rollover, RolloverPages.actions(rollover, person));
    }

    record RolloverJson(Rollover rollover, List<String> actions) {
        RolloverJson {
            actions = List.copyOf(actions);
        }
    }
}
