package city.wufei.platform.attachments;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Caller;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one place that asks the gates. */
@Component
class Gates {
    private final Map<String, AttachmentGate> byType;

    Gates(List<AttachmentGate> gates) {
        byType = gates.stream().collect(Collectors.toMap(AttachmentGate::ownerType, Function.identity()));
    }

    boolean mayRead(Caller caller, AttachmentOwner owner) {
        return asks(owner, gate -> gate.mayRead(caller, owner.id()));
    }

    boolean mayAdd(Caller caller, AttachmentOwner owner) {
        return asks(owner, gate -> gate.mayAdd(caller, owner.id()));
    }

    boolean mayWithdraw(Caller caller, AttachmentOwner owner) {
        return asks(owner, gate -> gate.mayWithdraw(caller, owner.id()));
    }

    void require(BiPredicate<Caller, AttachmentOwner> right, Caller caller, AttachmentOwner owner) {
        if (!right.test(caller, owner)) {
            throw Failure.of(KernelError.FORBIDDEN, owner.type());
        }
    }

    String pageOf(AttachmentOwner owner) {
        AttachmentGate gate = byType.get(owner.type());
        return gate == null ? "/" : gate.page(owner.id());
    }

    private boolean asks(AttachmentOwner owner, Predicate<AttachmentGate> right) {
        AttachmentGate gate = byType.get(owner.type());
        return gate != null && right.test(gate);
    }
}
