package city.wufei.identity;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Whoever makes this request. A controller takes it as a parameter.
 *
 * @param allowed what this person may do now, through this door: a token may allow less than its person
 */
public record CurrentPerson(long id, String username, String displayName, Set<Action> allowed) implements Caller {
    public CurrentPerson {
        allowed = Set.copyOf(allowed);
    }

    @Override
    public boolean may(Action action) {
        return allowed.contains(action);
    }

    /** Fails with {@code FORBIDDEN} unless the person may. */
    public void require(Action action) {
        if (!may(action)) {
            throw Failure.of(KernelError.FORBIDDEN, action);
        }
    }

    /** Of the verbs that an object has in its present state, those that this person may use, for {@code actions[]}. */
    public List<Action> allowedOf(Action... possible) {
        return Arrays.stream(possible).filter(this::may).toList();
    }
}
