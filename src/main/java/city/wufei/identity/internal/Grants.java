package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.ScopeDirectory;
import city.wufei.identity.internal.PersonEvent.What;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people roles within a scope, and takes them back. */
@Service
@Transactional
public class Grants {
    private final GrantSql grants;
    private final PersonSql persons;
    private final PersonEvents events;
    private final ScopeDirectory directory;
    private final Clock clock;

    Grants(GrantSql grants, PersonSql persons, PersonEvents events, ScopeDirectory directory, Clock clock) {
        this.grants = grants;
        this.persons = persons;
        this.events = events;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the person is, now and from a later day on. */
    @Transactional(readOnly = true)
    public List<Grant> of(long personId) {
        return grants.list(personId, LocalDate.now(clock));
    }

    /**
     * Gives a role.
     *
     * @param to last day; null for good
     */
    public void give(CurrentPerson by, long personId, Role role, Scope scope, LocalDate from, @Nullable LocalDate to) {
        by.require(Action.GRANT_ROLES);
        if (persons.find(personId).isEmpty()) {
            throw Failure.of(KernelError.NOT_FOUND, String.valueOf(personId));
        }
        check(personId, role, scope, from, to);
        insert(personId, role, scope, from, to, by.id());
    }

    private void check(long personId, Role role, Scope scope, LocalDate from, @Nullable LocalDate to) {
        if (!role.scopes().contains(scope.kind())) {
            throw Failure.of(IdentityError.SCOPE_UNFIT);
        }
        if (scope.kind() != Scope.Kind.EVERYWHERE && directory.label(scope).isEmpty()) {
            throw Failure.of(IdentityError.SCOPE_UNKNOWN);
        }
        if (to != null && to.isBefore(from)) {
            throw Failure.of(IdentityError.DAYS_TURNED_ROUND);
        }
        for (Grant present : of(personId)) {
            if (role.isKeptApart() && present.role().isKeptApart() && present.role() != role) {
                throw Failure.of(IdentityError.ROLES_KEPT_APART);
            }
            if (present.role() == role && present.scope().equals(scope) && present.to() == null) {
                throw Failure.of(IdentityError.ROLE_ALREADY_GIVEN);
            }
        }
    }

    void insert(long personId, Role role, Scope scope, LocalDate from, @Nullable LocalDate to, @Nullable Long by) {
        grants.insert(personId, role, scope, from, to, by, clock.instant());
        events.add(personId, by, What.ROLE_GIVEN, role + " " + name(scope));
    }

    public void takeBack(CurrentPerson by, long personId, long grantId) {
        by.require(Action.GRANT_ROLES);
        Grant grant = grants.find(grantId)
                .filter(found -> found.personId() == personId)
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(grantId)));
        keepOneOfEach(personId, List.of(grant));
        if (grants.revoke(grantId, by.id(), clock.instant())) {
            events.add(personId, by.id(), What.ROLE_TAKEN, grant.role() + " " + name(grant.scope()));
        }
    }

    /** Fails if the person is the last one active in a role of administration that is about to end. */
    void keepOneOfEach(long personId, List<Grant> ending) {
        LocalDate today = LocalDate.now(clock);
        for (Grant grant : ending) {
            if (grant.role().isKeptApart()
                    && grants.holdersLocked(grant.role(), today).equals(List.of(personId))) {
                throw Failure.of(IdentityError.LAST_ADMINISTRATOR);
            }
        }
    }

    /** Kept as it is called on that day; in both languages. */
    private String name(Scope scope) {
        return directory.label(scope).orElse("");
    }
}
