package city.wufei.office.evidence.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.evidence.Requirement;
import city.wufei.office.evidence.internal.EvidenceBook;
import city.wufei.office.page.BodySection;
import city.wufei.office.page.ItemSection;
import city.wufei.plan.Plan;
import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The proof that is needed, on the pages of tasks, projects, departments and townships. */
@Component
class EvidenceOfItem implements ItemSection, BodySection {
    private final EvidenceBook book;

    EvidenceOfItem(EvidenceBook book) {
        this.book = book;
    }

    /**
     * What the fragment shows.
     *
     * @param named whether each says what it proves
     */
    public record Needed(List<Requirement> items, LocalDate day, boolean named) {}

    @Override
    public Optional<Shown> of(Plan plan, Item item, int number, LocalDate day, CurrentPerson person) {
        Requirement.Type type = item == Item.TASK ? Requirement.Type.TASK : Requirement.Type.MILESTONE;
        return shown(plan, day, item == Item.PROJECT, one -> one.type() == type && one.number() == number);
    }

    @Override
    public int order() {
        return 30;
    }

    /** On the page of a body only what is missing. */
    @Override
    public Optional<Shown> of(Plan plan, Organisation body, LocalDate day, CurrentPerson person) {
        return shown(
                plan,
                day,
                true,
                one -> one.waived() == null
                        && one.given() == 0
                        && one.owed().stream().anyMatch(who -> who.body() != null && who.body() == body.id()));
    }

    private Optional<Shown> shown(Plan plan, LocalDate day, boolean named, Predicate<Requirement> wanted) {
        List<Requirement> items = book.list(plan, day).stream().filter(wanted).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("office/sections", "evidence", new Needed(items, day, named)));
    }
}
