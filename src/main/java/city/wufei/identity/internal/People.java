package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.internal.PersonEvent.What;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds people, ends and restores their access. Passwords are hashed outside of transactions: that is slow
 * on purpose and must not keep a connection waiting.
 */
@Service
public class People {
    /** All that the first person is, until others take it over: somebody has to give the first role. */
    private static final List<Role> FOUNDING =
            List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Role.OFFICE);

    private final PersonSql persons;
    private final PersonEvents events;
    private final Grants grants;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final Clock clock;

    People(
            PersonSql persons,
            PersonEvents events,
            Grants grants,
            Passwords passwords,
            TransactionOperations transaction,
            Clock clock) {
        this.persons = persons;
        this.events = events;
        this.grants = grants;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A person with the password that is shown this one time. */
    public record WithPassword(Person person, String password) {}

    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return persons.find(id);
    }

    @Transactional(readOnly = true)
    public Person get(long id) {
        return persons.find(id).orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(id)));
    }

    @Transactional(readOnly = true)
    public Listing<Person> list(CurrentPerson by, PeopleFilter filter, PageRequest page) {
        by.require(Action.SEE_PEOPLE);
        return persons.list(filter, page);
    }

    /** What was done to the person's access lately, the newest first. */
    public List<PersonEvent> events(CurrentPerson by, long id) {
        by.require(Action.SEE_PEOPLE);
        return events.latest(id);
    }

    public WithPassword add(CurrentPerson by, String username, String displayName) {
        by.require(Action.MANAGE_PEOPLE);
        NewPerson wanted = NewPerson.of(username, displayName);
        String password = passwords.generate();
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            Person person = insert(wanted, hash, true)
                    .orElseThrow(() -> Failure.of(IdentityError.USERNAME_TAKEN, wanted.username()));
            events.add(person.id(), by.id(), What.ADDED, "");
            return new WithPassword(person, password);
        });
    }

    /**
     * The first administrator, made by nobody. Empty if somebody was there already; else {@code beforeCommit} is run when
     * nobody else can have made one any more and before it is final.
     */
    Optional<Person> addFirst(NewPerson administrator, String password, Runnable beforeCommit) {
        if (!persons.isEmpty()) {
            return Optional.empty();
        }
        passwords.check(administrator.username(), password);
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            Optional<Person> made = insert(administrator, hash, false);
            made.ifPresent(person -> {
                events.add(person.id(), null, What.ADDED, "");
                LocalDate today = LocalDate.now(clock);
                FOUNDING.forEach(role -> grants.insert(person.id(), role, Scope.EVERYWHERE, today, null, null));
                beforeCommit.run();
            });
            return made.flatMap(person -> persons.find(person.id()));
        });
    }

    private Optional<Person> insert(NewPerson wanted, String hash, boolean mustChange) {
        return persons.insert(wanted.username(), wanted.displayName(), hash, mustChange, clock.instant())
                .flatMap(persons::find);
    }

    /** Somebody whom the provider vouches for, with a password that nobody knows and no role until one is given. */
    Person addVouchedFor(String username, String displayName) {
        NewPerson wanted = NewPerson.of(username, displayName);
        String hash = passwords.hash(passwords.generate());
        return transaction.execute(status -> {
            Person person = insert(wanted, hash, false)
                    .orElseThrow(() -> Failure.of(IdentityError.USERNAME_TAKEN, wanted.username()));
            events.add(person.id(), null, What.ADDED, "");
            return person;
        });
    }

    /** Ends the person's sessions and tokens' use at once. */
    @Transactional
    public void disable(CurrentPerson by, long id) {
        by.require(Action.MANAGE_PEOPLE);
        notOneself(by, id);
        grants.keepOneOfEach(id, get(id).grants());
        if (persons.disable(id, clock.instant())) {
            events.add(id, by.id(), What.DISABLED, "");
        }
    }

    @Transactional
    public void enable(CurrentPerson by, long id) {
        by.require(Action.MANAGE_PEOPLE);
        get(id);
        if (persons.enable(id)) {
            events.add(id, by.id(), What.ENABLED, "");
        }
    }

    /** Gives a password that must be changed at the next sign-in, and ends the person's sessions. */
    public WithPassword resetPassword(CurrentPerson by, long id) {
        by.require(Action.GRANT_ROLES);
        notOneself(by, id);
        get(id);
        String password = passwords.generate();
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            persons.setPassword(id, hash, true, clock.instant());
            events.add(id, by.id(), What.PASSWORD_RESET, "");
            return new WithPassword(get(id), password);
        });
    }

    private static void notOneself(CurrentPerson by, long id) {
        if (by.id() == id) {
            throw Failure.of(IdentityError.OWN_ACCOUNT);
        }
    }
}
