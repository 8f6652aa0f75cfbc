package city.wufei.identity;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.Caller;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever makes this request. A controller takes it as a parameter.
 *
 * @param mandates what this person may do now, and where, through this door: a token may allow less than its person
 * @param actingFor in whose place this person acts, with the mandates that were delegated; null when for themselves
 */
public record CurrentPerson(
        long id,
        String username,
        String displayName,
        List<Mandate> mandates,
        @Nullable Principal actingFor) implements Caller {

    /** Somebody whose place another person takes. */
    public record Principal(long id, String username, String displayName) {}

    public CurrentPerson {
        mandates = List.copyOf(mandates);
    }

    @Override
    public long desk() {
        return actingFor == null ? id : actingFor.id();
    }

    @Override
    public @Nullable String actingForName() {
        return actingFor == null ? null : actingFor.displayName();
    }

    @Override
    public boolean may(Action action) {
        return mandates.stream().anyMatch(mandate -> mandate.actions().contains(action));
    }

    /** Whether the person may do it to what lies there. */
    public boolean may(Action action, Whereabouts where) {
        return mandates.stream().anyMatch(mandate -> mandate.allows(action, where));
    }

    @Override
    public boolean may(Action action, Audience.Spot spot) {
        return may(action, Whereabouts.of(spot));
    }

    @Override
    public boolean belongs(Action action, Audience.Spot spot) {
        return mandates.stream().anyMatch(mandate -> mandate.answers(new Audience.Insiders(action, spot)));
    }

    /** Fails with {@code FORBIDDEN} unless the person may. */
    public void require(Action action) {
        if (!may(action)) {
            throw Failure.of(KernelError.FORBIDDEN, action);
        }
    }

    /** Fails with {@code FORBIDDEN} unless the person may do it to what lies there. */
    public void require(Action action, Whereabouts where) {
        if (!may(action, where)) {
            throw Failure.of(KernelError.FORBIDDEN, action);
        }
    }

    /** How far a right reaches, for lists that show only what is within; empty when the person does not have it. */
    public List<Scope> scopesOf(Action action) {
        return mandates.stream()
                .filter(mandate -> mandate.actions().contains(action))
                .map(Mandate::scope)
                .distinct()
                .toList();
    }

    /** Of the verbs that an object has in its present state, those that this person may use, for {@code actions[]}. */
    public List<Action> allowedOf(Action... possible) {
        return Arrays.stream(possible).filter(this::may).toList();
    }

    /** What is written beside what the person did: who did it, and in whose place. */
    public String signature() {
        return actingFor == null ? username : username + " 代 " + actingFor.username;
    }
}
