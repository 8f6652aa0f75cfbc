package city.wufei.platform.notices.internal;

import city.wufei.platform.Audience;
import city.wufei.platform.Directory;
import city.wufei.platform.Reachable;
import city.wufei.platform.notices.Channel;
import city.wufei.platform.notices.internal.Delivery.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out what is due. A message is held by its transaction while it is on its way: two instances never send the same
 * one, and when a process dies it is free again at once. Died it after the other side took the message and before that was
 * written down, it goes out once more, under the same number.
 */
@Component
class Delivering {
    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    /** A channel that fails so often in a row is down: the rest waits for the next round. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final List<Carrier> carriers;
    private final DeliverySql deliveries;
    private final Directory directory;
    private final Composing composing;
    private final Patience patience;
    private final TransactionOperations transaction;

    Delivering(
            List<Carrier> carriers,
            DeliverySql deliveries,
            Directory directory,
            Composing composing,
            Patience patience,
            TransactionOperations transaction) {
        this.carriers = carriers;
        this.deliveries = deliveries;
        this.directory = directory;
        this.composing = composing;
        this.patience = patience;
        this.transaction = transaction;
    }

    private enum Outcome {
        NOTHING_DUE,
        WELL,
        FAILED
    }

    /** All of one channel that is due, until nothing is or the channel turns out to be down. */
    void deliver(Channel channel, Instant now) {
        Carrier carrier = carriers.stream()
                .filter(each -> each.channel() == channel && each.open())
                .findFirst()
                .orElse(null);
        int failures = 0;
        while (carrier != null && failures < FAILURES_IN_A_ROW) {
            Outcome outcome = Objects.requireNonNull(transaction.execute(status -> next(carrier, now)));
            if (outcome == Outcome.NOTHING_DUE) {
                return;
            }
            failures = outcome == Outcome.FAILED ? failures + 1 : 0;
        }
    }

    private Outcome next(Carrier carrier, Instant now) {
        List<Due> due = deliveries.takeNext(carrier.channel(), now);
        if (due.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        Optional<Message> message = message(carrier.channel(), due);
        if (message.isEmpty()) {
            due.forEach(each -> deliveries.end(each.id(), State.VOID, null, each.attempts(), now));
            return Outcome.WELL;
        }
        return carry(carrier, message.get(), now);
    }

    private Outcome carry(Carrier carrier, Message message, Instant now) {
        try {
            carrier.carry(message);
        } catch (RefusedForGood refused) {
            log.warn("Delivery {} by {} is refused: {}", message.id(), carrier.channel(), refused.getMessage());
            message.due().forEach(each -> giveUp(each, said(refused), now));
            return Outcome.WELL;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Outcome.FAILED;
        } catch (Exception failed) {
            log.warn("Delivery {} by {} failed: {}", message.id(), carrier.channel(), said(failed));
            message.due().forEach(each -> postpone(each, said(failed), now));
            return Outcome.FAILED;
        }
        message.due().forEach(each -> deliveries.end(each.id(), State.SENT, null, each.attempts() + 1, now));
        return Outcome.WELL;
    }

    private void postpone(Due due, String problem, Instant now) {
        int attempts = due.attempts() + 1;
        Instant next = now.plus(patience.waitAfter(attempts));
        if (patience.isOver(due.madeAt(), next)) {
            giveUp(due, problem, now);
        } else {
            deliveries.postpone(due.id(), problem, attempts, next);
        }
    }

    private void giveUp(Due due, String problem, Instant now) {
        deliveries.end(due.id(), State.DEAD, problem, due.attempts() + 1, now);
    }

    /** Empty when there is nobody to reach any more: access ended, address or channel taken back. */
    private Optional<Message> message(Channel channel, List<Due> due) {
        Due first = due.get(0);
        if (first.person() == null) {
            return Optional.of(composing.toEndpoint(Objects.requireNonNull(first.endpoint()), due));
        }
        return directory.find(Audience.person(first.person())).stream()
                .findFirst()
                .flatMap(person -> address(person, channel).map(address -> composing.to(person, address, due)));
    }

    static Optional<String> address(Reachable person, Channel channel) {
        if (!person.channels().contains(channel.name())) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (channel) {
                    case EMAIL -> person.email();
                    case SMS -> person.phone();
                    case WEBHOOK -> null;
                });
    }

    private static String said(@Nullable Throwable failed) {
        String said = failed == null || failed.getMessage() == null ? String.valueOf(failed) : failed.getMessage();
        return Calls.shortened(said);
    }
}
