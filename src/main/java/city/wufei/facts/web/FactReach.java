package city.wufei.facts.web;

import city.wufei.facts.Series;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import city.wufei.registry.Holder;
import city.wufei.registry.Named;
import city.wufei.registry.Places;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Who may enter the values of a series: the office, and the body whose figures they are. */
@Component
class FactReach {
    private final Places places;
    private final Clock clock;

    FactReach(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    boolean may(CurrentPerson person, Series series) {
        Named owner = series.owner();
        Whereabouts where = owner == null
                ? Whereabouts.NOWHERE
                : places.of(Holder.Type.ORGANISATION, owner.id(), LocalDate.now(clock));
        return person.may(Action.EDIT_FACTS, where);
    }

    void require(CurrentPerson person, Series series) {
        if (!may(person, series)) {
            throw Failure.of(KernelError.FORBIDDEN, Action.EDIT_FACTS);
        }
    }

    /** For series themselves, and for whole tables of values. */
    static void requireEverywhere(CurrentPerson person) {
        person.require(Action.EDIT_FACTS, Whereabouts.NOWHERE);
    }
}
