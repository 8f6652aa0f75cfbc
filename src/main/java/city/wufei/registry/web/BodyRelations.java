package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.platform.Personal.Reader;
import city.wufei.platform.Trail;
import city.wufei.registry.Hierarchy;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import city.wufei.registry.RegistryError;
import city.wufei.registry.internal.Contact;
import city.wufei.registry.internal.ContactSql;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom to call at a body, and what body is above it, for pages and for programs alike. */
@Component
class BodyRelations {
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{5,25}");
    private static final int LONGEST = 60;

    private final BodyEntry bodies;
    private final ContactSql contacts;
    private final Hierarchy hierarchy;
    private final RegisterReferences references;
    private final Trail trail;

    BodyRelations(
            BodyEntry bodies, ContactSql contacts, Hierarchy hierarchy, RegisterReferences references, Trail trail) {
        this.bodies = bodies;
        this.contacts = contacts;
        this.hierarchy = hierarchy;
        this.references = references;
        this.trail = trail;
    }

    boolean mayKeep(Organisation body, CurrentPerson person) {
        return body.validTo() == null && Reach.may(person, bodies.where(body));
    }

    /** Masked to those who do not keep them. */
    List<Contact> contacts(Organisation body, LocalDate day, CurrentPerson person) {
        Reader reader = mayKeep(body, person) ? Reader.KEEPER : Reader.OTHER;
        return contacts.list(body.id(), day).stream()
                .map(contact -> contact.shownTo(reader))
                .toList();
    }

    /** Answers the id of the contact. */
    @Transactional
    long addContact(long id, String name, String duty, String phone, CurrentPerson by) {
        Reach.require(by, bodies.where(bodies.get(id)));
        String who = name.strip();
        String number = phone.strip();
        if (who.isEmpty() || who.length() > LONGEST || duty.strip().length() > LONGEST) {
            throw Failure.of(RegistryError.CONTACT_NAME_INVALID, LONGEST);
        }
        if (!PHONE.matcher(number).matches()) {
            throw Failure.of(RegistryError.CONTACT_PHONE_INVALID);
        }
        return contacts.add(id, who, duty.strip(), number, references.today());
    }

    @Transactional
    void endContact(long id, long contact, CurrentPerson by) {
        Reach.require(by, bodies.where(bodies.get(id)));
        if (!contacts.end(id, contact, references.today())) {
            throw Failure.of(RegistryError.CONTACT_NOT_FOUND, String.valueOf(contact));
        }
    }

    /** {@code above} by name; blank for none. */
    @Transactional
    void place(long id, String above, @Nullable LocalDate from, CurrentPerson by) {
        Reach.requireEverywhere(by);
        Organisation body = bodies.get(id);
        Named parent = above.isBlank() ? null : references.bodyCalled(above.strip());
        hierarchy.place(body.id(), parent, from);
        trail.note("contact.parentSet", "organisations", body.id(), above.strip() + (from == null ? "" : " " + from));
    }
}
