package city.wufei.identity.internal;

import city.wufei.platform.Action;
import city.wufei.platform.ThingNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People, by their names. */
@Component
class PersonNames implements ThingNames {
    private final PersonSql people;

    PersonNames(PersonSql people) {
        this.people = people;
    }

    @Override
    public Optional<Thing> find(String kind, long id) {
        return kind.equals("people")
                ? people.find(id)
                        .map(person -> new Thing(
                                person.displayName() + " (" + person.username() + ")",
                                "/people/" + id,
                                Action.SEE_PEOPLE))
                : Optional.empty();
    }
}
