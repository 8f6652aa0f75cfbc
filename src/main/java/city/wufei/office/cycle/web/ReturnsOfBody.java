package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.cycle.internal.Desk;
import city.wufei.office.cycle.internal.Desk.Item;
import city.wufei.office.page.BodySection;
import city.wufei.plan.Plan;
import city.wufei.platform.Words;
import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a body was asked for in the last year, and whether it came in time, on its page. */
@Component
class ReturnsOfBody implements BodySection {
    private static final int LAST = 15;

    private final Desk desk;
    private final Words words;

    ReturnsOfBody(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public int order() {
        return 40;
    }

    /** A line of it; {@code open} when the reader may open the return. */
    public record Line(
            long id, String title, String period, LocalDate due, String state, String timeliness, boolean open) {}

    @Override
    public Optional<Shown> of(Plan plan, Organisation body, LocalDate day, CurrentPerson person) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Line> lines = desk.ofUnit(body.id(), day).stream()
                .limit(LAST)
                .map(item -> line(item, day, locale, person))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shown("office/returns-of-body", "returns", lines));
    }

    private Line line(Item item, LocalDate day, Locale locale, CurrentPerson person) {
        return new Line(
                item.of().id(),
                item.form().title().in(locale),
                words.of(item.of().period()),
                item.of().dueOn(),
                "returnState." + item.of().state(),
                "timeliness." + item.of().timeliness(day),
                desk.mayOpen(person, item));
    }
}
