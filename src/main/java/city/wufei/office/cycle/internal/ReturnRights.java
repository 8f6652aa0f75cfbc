package city.wufei.office.cycle.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.ReturnVerb;
import city.wufei.platform.Action;
import city.wufei.registry.Holder;
import city.wufei.registry.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where rights to a return are held against: to fill in and confirm, its unit; to check, the form's lead department. */
@Component
class ReturnRights {
    private final Places places;
    private final Clock clock;

    ReturnRights(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    Whereabouts unit(long unit) {
        return places.of(Holder.Type.ORGANISATION, unit, LocalDate.now(clock));
    }

    /** Nowhere in particular for a form without one, so that only the office covers it. */
    Whereabouts lead(Form form) {
        Long lead = form.lead();
        return lead == null ? Whereabouts.NOWHERE : unit(lead);
    }

    Whereabouts of(Action right, Return of, Form form) {
        return right == Action.CHECK_RETURN ? lead(form) : unit(of.unit());
    }

    boolean mayRead(CurrentPerson person, Return of, Form form) {
        Whereabouts unit = unit(of.unit());
        return person.may(Action.READ, unit)
                || person.may(Action.FILL_RETURN, unit)
                || person.may(Action.CHECK_RETURN, lead(form));
    }

    /** The verbs that the person may use now. */
    List<ReturnVerb> verbs(CurrentPerson person, Return of, Form form) {
        return ReturnVerb.WORKFLOW.edges().stream()
                .filter(edge -> edge.from() == of.state() && person.may(edge.right(), of(edge.right(), of, form)))
                .map(edge -> edge.verb())
                .toList();
    }

    boolean mayFill(CurrentPerson person, Return of) {
        return of.state() == ReturnState.DRAFT && person.may(Action.FILL_RETURN, unit(of.unit()));
    }

    /** Who the person is to the place that the right is held against. */
    static Who who(CurrentPerson person, Action right, Whereabouts where) {
        CurrentPerson.Principal principal = person.actingFor();
        String name = principal == null ? person.displayName() : person.displayName() + " 代 " + principal.displayName();
        return new Who(person.id(), name, principal != null || !person.belongs(right, where.spot()));
    }
}
