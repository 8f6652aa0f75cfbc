package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.registry.Hierarchy;
import city.wufei.registry.Hierarchy.Placement;
import city.wufei.registry.internal.Contact;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call at a body, and what bodies are above it. Personal data is masked to those who do not keep it. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/organisations/{id}")
class RelationApi {
    private final BodyEntry bodies;
    private final BodyRelations relations;
    private final Hierarchy hierarchy;
    private final RegisterReferences references;

    RelationApi(BodyEntry bodies, BodyRelations relations, Hierarchy hierarchy, RegisterReferences references) {
        this.bodies = bodies;
        this.relations = relations;
        this.hierarchy = hierarchy;
        this.references = references;
    }

    /** Somebody to call. */
    record NewContact(String name, @Nullable String duty, String phone) {}

    /**
     * A body above.
     *
     * @param parent its name; null for none
     * @param from first day; null for as long as the body is there
     */
    record NewPlacement(@Nullable String parent, @Nullable LocalDate from) {}

    @GetMapping("/contacts")
    List<Contact> contacts(@PathVariable long id, AsOf asOf, CurrentPerson person) {
        return relations.contacts(bodies.get(id), asOf.date(), person);
    }

    @PostMapping("/contacts")
    @Needs(Action.EDIT_REGISTER)
    @ResponseStatus(HttpStatus.CREATED)
    List<Contact> addContact(@PathVariable long id, @RequestBody NewContact contact, CurrentPerson person) {
        String duty = Objects.requireNonNullElse(contact.duty(), "");
        relations.addContact(id, contact.name(), duty, contact.phone(), person);
        return relations.contacts(bodies.get(id), references.today(), person);
    }

    @PostMapping("/contacts/{contact}/actions/end")
    @Needs(Action.EDIT_REGISTER)
    List<Contact> endContact(@PathVariable long id, @PathVariable long contact, CurrentPerson person) {
        relations.endContact(id, contact, person);
        return relations.contacts(bodies.get(id), references.today(), person);
    }

    /** All that has been above it and will be, the latest first. */
    @GetMapping("/parents")
    List<Placement> parents(@PathVariable long id) {
        return hierarchy.placements(bodies.get(id).id(), references.today());
    }

    @PostMapping("/parents")
    @Needs(Action.EDIT_REGISTER)
    @ResponseStatus(HttpStatus.CREATED)
    List<Placement> place(@PathVariable long id, @RequestBody NewPlacement placement, CurrentPerson person) {
        relations.place(id, Objects.requireNonNullElse(placement.parent(), ""), placement.from(), person);
        return parents(id);
    }
}
