package city.wufei.identity.internal;

import city.wufei.identity.Action;
import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Caller;
import city.wufei.platform.Gate;
import org.springframework.stereotype.Component;

/** Platform's rights are actions, by their names. */
@Component
class ActionGate implements Gate {

    @Override
    public boolean may(Caller caller, String right) {
        return caller instanceof CurrentPerson person && person.may(Action.valueOf(right));
    }

    @Override
    public void require(Caller caller, String right) {
        if (!may(caller, right)) {
            throw Failure.of(KernelError.FORBIDDEN, Action.valueOf(right));
        }
    }
}
