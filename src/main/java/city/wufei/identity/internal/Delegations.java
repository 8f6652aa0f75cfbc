package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.CurrentPerson.Principal;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import city.wufei.platform.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people act in each other's place for a time. What is done so is done by the one who acts, with the rights of the
 * other, and everything says both names. Rights of administration cannot be passed on, nor what was passed on itself.
 */
@Service
@Transactional
public class Delegations {
    private static final int LONGEST_REASON = 200;

    private final DelegationSql delegations;
    private final PersonSql persons;
    private final Trail trail;
    private final Clock clock;

    Delegations(DelegationSql delegations, PersonSql persons, Trail trail, Clock clock) {
        this.delegations = delegations;
        this.persons = persons;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that the person gave, and that are not over. */
    @Transactional(readOnly = true)
    public List<Delegation> givenBy(CurrentPerson person) {
        return delegations.given(person.id(), today());
    }

    /** Those that the person may take, now or from a later day on. */
    @Transactional(readOnly = true)
    public List<Delegation> offeredTo(CurrentPerson person) {
        return delegations.taken(person.id(), today());
    }

    /** Lets somebody act in the giver's place. */
    public void give(
            CurrentPerson by, String username, @Nullable LocalDate from, @Nullable LocalDate to, String reason) {
        by.require(Action.DELEGATE);
        if (by.actingFor() != null) {
            throw Failure.of(IdentityError.DELEGATED_ALREADY);
        }
        Person taker = persons.findByUsername(NewPerson.normalised(username))
                .map(PersonSql.WithHash::person)
                .filter(person -> !person.disabled() && person.id() != by.id())
                .orElseThrow(() -> Failure.of(IdentityError.DEPUTY_UNKNOWN, username.strip()));
        LocalDate begin = from == null ? today() : from;
        if (to == null || to.isBefore(begin) || to.isBefore(today())) {
            throw Failure.of(IdentityError.DELEGATION_DAYS_INVALID);
        }
        String why = reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw Failure.of(IdentityError.REASON_TOO_LONG, LONGEST_REASON);
        }
        delegations.insert(by.id(), taker.id(), begin, to, why, clock.instant());
        trail.note("event.DELEGATION_GIVEN", "people", taker.id(), begin + "—" + to);
    }

    /** Takes it back, or gives it back: either of the two may. */
    public void end(CurrentPerson by, long id) {
        Delegation delegation = delegations
                .find(id, today())
                .filter(found -> found.giver().id() == by.id() || found.taker().id() == by.id())
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(id)));
        if (delegations.end(id, clock.instant())) {
            trail.note("event.DELEGATION_ENDED", "people", delegation.taker().id(), "");
        }
    }

    /** The person with the rights of the one whose place they take; empty when that is not, or no longer, so. */
    @Transactional(readOnly = true)
    public Optional<CurrentPerson> acting(Person taker, long delegationId) {
        return delegations
                .find(delegationId, today())
                .filter(delegation -> delegation.taker().id() == taker.id() && delegation.isOn(today()))
                .flatMap(delegation -> persons.find(delegation.giver().id()))
                .map(giver -> inPlaceOf(giver, taker));
    }

    private static CurrentPerson inPlaceOf(Person giver, Person taker) {
        Principal principal = new Principal(giver.id(), giver.username(), giver.displayName());
        return new CurrentPerson(
                taker.id(), taker.username(), taker.displayName(), Rights.delegated(giver.grants()), principal);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
