package city.wufei.office.projects.internal;

import city.wufei.office.cycle.Accepted;
import city.wufei.office.cycle.Taker;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Takes accepted days over as the days on which milestones were reached. Column: {@code reached}, a day. */
@Component
class MilestoneTaker implements Taker {
    private final ProjectBook book;

    MilestoneTaker(ProjectBook book) {
        this.book = book;
    }

    @Override
    public String key() {
        return "milestones";
    }

    @Override
    public void take(Accepted accepted) {
        for (Accepted.Value value : accepted.values()) {
            String target = value.target();
            if (target != null && value.column().code().equals("reached")) {
                book.takeReached(Long.parseLong(target), LocalDate.parse(value.value()), value.by());
            }
        }
    }
}
