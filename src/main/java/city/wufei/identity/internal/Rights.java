package city.wufei.identity.internal;

import city.wufei.identity.Mandate;
import city.wufei.identity.Scope;
import city.wufei.platform.Action;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from a person's roles, and from the door they come through. */
final class Rights {
    private static final Set<Action> THROUGH_READING = EnumSet.of(Action.READ);

    private Rights() {}

    /** Everybody may handle what is their own; a reading token lets only reading through. */
    static List<Mandate> of(List<Grant> grants, TokenScope door) {
        Stream<Mandate> given =
                grants.stream().map(grant -> new Mandate(grant.role().actions(), grant.scope()));
        Mandate own = new Mandate(EnumSet.of(Action.OWN), Scope.EVERYWHERE);
        return Stream.concat(Stream.of(own), given)
                .map(mandate -> door == TokenScope.READ ? reading(mandate) : mandate)
                .filter(mandate -> !mandate.actions().isEmpty())
                .toList();
    }

    /** What somebody else may do in the place of a person with these roles. */
    static List<Mandate> delegated(List<Grant> grants) {
        List<Grant> passedOn =
                grants.stream().filter(grant -> !grant.role().isKeptApart()).toList();
        return of(passedOn, TokenScope.PERSON).stream()
                .map(mandate -> new Mandate(without(mandate.actions(), Action.DELEGATE), mandate.scope()))
                .toList();
    }

    private static Set<Action> without(Set<Action> actions, Action one) {
        return actions.stream().filter(action -> action != one).collect(Collectors.toUnmodifiableSet());
    }

    private static Mandate reading(Mandate mandate) {
        EnumSet<Action> left = EnumSet.noneOf(Action.class);
        left.addAll(mandate.actions());
        left.retainAll(THROUGH_READING);
        return new Mandate(left, mandate.scope());
    }
}
