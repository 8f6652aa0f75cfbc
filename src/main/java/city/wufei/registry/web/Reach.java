package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.registry.Holder;
import city.wufei.registry.Named;
import city.wufei.registry.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what somebody wants to enter in the register against how far their right to it reaches. */
@Component
class Reach {
    private final Places places;
    private final Clock clock;

    Reach(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    Whereabouts of(Holder holder) {
        return places.of(holder.type(), holder.id(), LocalDate.now(clock));
    }

    Whereabouts of(@Nullable Named body) {
        return body == null
                ? Whereabouts.NOWHERE
                : places.of(Holder.Type.ORGANISATION, body.id(), LocalDate.now(clock));
    }

    /** Whether the right reaches one of the places that a thing lies at. */
    static boolean may(CurrentPerson person, List<Whereabouts> thing) {
        return thing.stream().anyMatch(where -> person.may(Action.EDIT_REGISTER, where));
    }

    static void require(CurrentPerson person, List<Whereabouts> thing) {
        if (!may(person, thing)) {
            throw Failure.of(KernelError.FORBIDDEN, Action.EDIT_REGISTER);
        }
    }

    /** For what concerns the whole district: successions, parks, whole tables. */
    static void requireEverywhere(Caller caller) {
        if (!(caller instanceof CurrentPerson person) || !person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE)) {
            throw Failure.of(KernelError.FORBIDDEN, Action.EDIT_REGISTER);
        }
    }
}
