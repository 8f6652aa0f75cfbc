package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.work.Part;
import city.wufei.office.work.Work;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pictures and documents with a report of progress: added by whoever owes the part. */
@Component
class ProgressEvidence implements AttachmentGate {
    static final String OWNER = "work-progress";

    private final Work work;
    private final Clock clock;

    ProgressEvidence(Work work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String ownerType() {
        return OWNER;
    }

    @Override
    public boolean mayRead(Caller caller, long entry) {
        return caller.may(Action.READ) && part(entry).isPresent();
    }

    @Override
    public boolean mayAdd(Caller caller, long entry) {
        return caller instanceof CurrentPerson person
                && part(entry)
                        .filter(part -> work.may(person, Action.REPORT_WORK, part))
                        .isPresent();
    }

    @Override
    public String page(long entry) {
        return part(entry).map(PartLinks::page).orElse("/work/tasks");
    }

    private Optional<Part> part(long entry) {
        return work.partOfEntry(entry, LocalDate.now(clock));
    }
}
