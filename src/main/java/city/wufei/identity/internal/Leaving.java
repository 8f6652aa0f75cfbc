package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.PersonEvent.What;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.OpenWork;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves: all that lies open with them goes to a successor, and their access ends, in one transaction. */
@Service
@Transactional
public class Leaving {
    private final List<OpenWork> work;
    private final People people;
    private final PersonSql persons;
    private final DelegationSql delegations;
    private final PersonEvents events;
    private final Clock clock;

    Leaving(
            List<OpenWork> work,
            People people,
            PersonSql persons,
            DelegationSql delegations,
            PersonEvents events,
            Clock clock) {
        this.work = work;
        this.people = people;
        this.persons = persons;
        this.delegations = delegations;
        this.events = events;
        this.clock = clock;
    }

    /** How much lies open with the person, by the key of its words. */
    @Transactional(readOnly = true)
    public Map<String, Long> openWith(long person) {
        Map<String, Long> open = new LinkedHashMap<>();
        work.forEach(one -> open.put(one.messageKey(), one.countOf(person)));
        return open;
    }

    /** Hands everything over and ends the access. Delegations from and to the person end as well. */
    public void handOver(CurrentPerson by, long id, String successorUsername) {
        by.require(Action.MANAGE_PEOPLE);
        Person successor = persons.findByUsername(NewPerson.normalised(successorUsername))
                .map(PersonSql.WithHash::person)
                .filter(person -> !person.disabled() && person.id() != id)
                .orElseThrow(() -> Failure.of(IdentityError.DEPUTY_UNKNOWN, successorUsername.strip()));
        work.forEach(one -> one.handOver(id, successor.id()));
        delegations.endAll(id, clock.instant());
        events.add(id, by.id(), What.HANDED_OVER, successor.username());
        people.disable(by, id);
    }
}
