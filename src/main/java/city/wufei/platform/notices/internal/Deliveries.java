package city.wufei.platform.notices.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Audience;
import city.wufei.platform.Directory;
import city.wufei.platform.Reachable;
import city.wufei.platform.background.Background;
import city.wufei.platform.notices.Channel;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on its way and what was given up, for those who look after the system. */
@Service
@Transactional
public class Deliveries {
    private final DeliverySql deliveries;
    private final Directory directory;
    private final Background background;
    private final Clock clock;

    Deliveries(DeliverySql deliveries, Directory directory, Background background, Clock clock) {
        this.deliveries = deliveries;
        this.directory = directory;
        this.background = background;
        this.clock = clock;
    }

    public Listing<Delivery> list(Delivery.@Nullable State state, @Nullable Channel channel, PageRequest page) {
        return deliveries.list(state, channel, page);
    }

    /** Whom a delivery is for, in words. */
    public String receiver(Delivery delivery) {
        return delivery.person() == null
                ? String.valueOf(delivery.to())
                : directory.find(Audience.person(delivery.person())).stream()
                        .map(Reachable::name)
                        .findFirst()
                        .orElse("—");
    }

    /** Fails with {@code NOT_FOUND} unless it was given up. */
    public void resend(long id) {
        if (!deliveries.resend(id, clock.instant())) {
            throw Failure.of(KernelError.NOT_FOUND, String.valueOf(id));
        }
        startRounds();
    }

    public int resendAll() {
        int count = deliveries.resendAll(clock.instant());
        startRounds();
        return count;
    }

    private void startRounds() {
        for (Channel channel : Channel.values()) {
            background.soon(NoticeTasks.instance(channel));
        }
    }
}
