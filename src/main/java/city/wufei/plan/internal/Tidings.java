package city.wufei.plan.internal;

import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import org.springframework.stereotype.Component;

/** Whom it matters to that a draft came in, and what became of it. */
@Component
class Tidings {
    private static final Audience OFFICE = Audience.holders(Action.ACCEPT);
    private static final Audience EVERYBODY = Audience.holders(Action.READ);

    private final Notices notices;

    Tidings(Notices notices) {
        this.notices = notices;
    }

    void imported(long draft, String title, String by) {
        notices.tell(Notice.of("plan.imported", OFFICE, "/imports/" + draft, title, by));
    }

    /** The draft has become {@code inForce}, or has enriched it. */
    void accepted(long draft, long inForce, String title, String by) {
        notices.tell(Notice.of("plan.accepted", EVERYBODY, "/overview?plan=" + inForce, title, by));
    }

    void discarded(long draft) {}
}
