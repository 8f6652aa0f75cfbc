package city.wufei.office.supervision.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.page.BodySection;
import city.wufei.office.page.ItemSection;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.SupervisionItem;
import city.wufei.office.supervision.SupervisionState;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.platform.Action;
import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is supervised, on the pages of tasks, projects, departments and townships; the office can add it from there. */
@Component
class SupervisionOfItem implements ItemSection, BodySection {
    private final SupervisionBook book;
    private final Plans plans;
    private final SupervisionWords say;

    SupervisionOfItem(SupervisionBook book, Plans plans, SupervisionWords say) {
        this.book = book;
        this.plans = plans;
        this.say = say;
    }

    /**
     * What the fragment shows.
     *
     * @param add page where the office registers one more; null for others
     */
    public record Supervised(
            List<SupervisionItem> items, @Nullable String add, SupervisionWords say) {}

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Shown> of(Plan plan, Item item, int number, LocalDate day, CurrentPerson person) {
        boolean task = item == Item.TASK;
        Optional<Long> id = task
                ? plans.tasks().find(plan.id(), number).map(one -> one.id())
                : plans.projects().find(plan.id(), number).map(one -> one.id());
        Subject.Kind kind = task ? Subject.Kind.TASK : Subject.Kind.PROJECT;
        String add = "/supervision/new?kind=" + kind + "&number=" + number + "&plan=" + plan.id();
        return id.flatMap(one -> shown(book.about(kind, one), person.may(Action.STEER_WORK) ? add : null));
    }

    /** On the page of a body what is not closed. */
    @Override
    public Optional<Shown> of(Plan plan, Organisation body, LocalDate day, CurrentPerson person) {
        List<SupervisionItem> open = book.list().stream()
                .filter(item -> item.unit() == body.id() && item.state() != SupervisionState.CLOSED)
                .toList();
        return shown(open, null);
    }

    private Optional<Shown> shown(List<SupervisionItem> items, @Nullable String add) {
        return items.isEmpty() && add == null
                ? Optional.empty()
                : Optional.of(new Shown("office/supervision-parts", "section", new Supervised(items, add, say)));
    }
}
