package city.wufei.platform.notices.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one was told oneself. */
@Service
@Transactional
public class Inbox {
    private final NoticeSql notices;
    private final Clock clock;

    Inbox(NoticeSql notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    public long countUnread(Caller caller) {
        return notices.countUnread(caller.id());
    }

    /** The newest first. */
    public Listing<Told> list(Caller caller, boolean unreadOnly, PageRequest page) {
        return notices.list(caller.id(), unreadOnly, page);
    }

    public void read(Caller caller, long notice) {
        if (!notices.read(caller.id(), notice, clock.instant())) {
            throw Failure.of(KernelError.NOT_FOUND, String.valueOf(notice));
        }
    }

    public void readAll(Caller caller) {
        notices.readAll(caller.id(), clock.instant());
    }
}
