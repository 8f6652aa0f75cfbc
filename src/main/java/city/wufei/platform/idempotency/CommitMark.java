package city.wufei.platform.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Marks, as the last statement of the transaction that carries a request out, that it was carried out. So whoever looks
 * after a crash knows; and a process that was thought dead and overtaken cannot commit any more.
 */
@Component
class CommitMark implements TransactionExecutionListener {
    private final CallSql calls;
    private static final ThreadLocal<Claim.@Nullable Mine> RUNNING = new ThreadLocal<>();

    CommitMark(CallSql calls) {
        this.calls = calls;
    }

    void begin(Claim.Mine call) {
        RUNNING.set(call);
    }

    void end() {
        RUNNING.remove();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Claim.Mine call = RUNNING.get();
        if (call != null && !transaction.isReadOnly() && !calls.markCommitted(call)) {
            throw new IllegalStateException("overtaken by a retry with the same Idempotency-Key");
        }
    }
}
