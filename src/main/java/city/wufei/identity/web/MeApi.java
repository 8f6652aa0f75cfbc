package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Action;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.api.ApiPaths;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the credentials of a request speak for. */
@RestController
@ForAllSignedIn
class MeApi {

    record Me(String id, String username, String displayName, List<Action> actions) {}

    @Operation(summary = "Who the credentials of this request speak for, and what they may do")
    @GetMapping(ApiPaths.ROOT + "/me")
    Me me(CurrentPerson person) {
        return new Me(
                String.valueOf(person.id()),
                person.username(),
                person.displayName(),
                person.allowedOf(Action.values()));
    }
}
