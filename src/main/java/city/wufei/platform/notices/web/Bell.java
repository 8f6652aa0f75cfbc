package city.wufei.platform.notices.web;

import city.wufei.platform.Caller;
import city.wufei.platform.HeaderCount;
import city.wufei.platform.HeaderSource;
import city.wufei.platform.notices.internal.Inbox;
import org.springframework.stereotype.Component;

/** How many notices wait to be read. */
@Component
class Bell implements HeaderSource {
    private final Inbox inbox;

    Bell(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HeaderCount countFor(Caller caller) {
        return new HeaderCount("bell", "/notices", 20, "notice.bell", inbox.countUnread(caller));
    }
}
