package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.cycle.internal.Desk;
import city.wufei.office.cycle.internal.Desk.Item;
import city.wufei.office.page.DeskSection;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import city.wufei.platform.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk of whoever has something to fill in, confirm, check or accept: what to do first. */
@Controller
@ForAllSignedIn
class DeskPage implements NavigationSource {
    private final Desk desk;
    private final List<DeskSection> sections;
    private final Words words;
    private final Clock clock;

    DeskPage(Desk desk, ObjectProvider<DeskSection> sections, Words words, Clock clock) {
        this.desk = desk;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(DeskSection::order))
                .toList();
        this.words = words;
        this.clock = clock;
    }

    /** Returns that wait for the same. */
    record Pile(String key, List<Line> lines) {}

    /** A return as it lies there. */
    record Line(Item item, String title, String period, boolean overdue) {}

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        List<NavEntry> entries = new ArrayList<>();
        if (caller.may(Action.FILL_RETURN)
                || caller.may(Action.CONFIRM_RETURN)
                || caller.may(Action.CHECK_RETURN)
                || caller.may(Action.ACCEPT_RETURN)) {
            entries.add(new NavEntry("desk", "/desk", NavEntry.DESK, "desk.title"));
        }
        if (caller.may(Action.READ)) {
            entries.add(new NavEntry("board", "/cycles/board", NavEntry.DESK + 10, "board.title"));
            entries.add(new NavEntry("cycles", "/cycles", NavEntry.DESK + 12, "cycles.title"));
        }
        return entries;
    }

    @GetMapping("/desk")
    String show(CurrentPerson person, Model model) {
        List<Pile> piles = new ArrayList<>();
        put(piles, "fill", desk.toFill(person));
        put(piles, "confirm", desk.toConfirm(person));
        put(piles, "check", desk.toCheck(person));
        put(piles, "accept", desk.toAccept(person));
        model.addAttribute("piles", piles);
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(section -> section.of(person, LocalDate.now(clock)).stream())
                        .toList());
        return "office/desk";
    }

    private void put(List<Pile> piles, String key, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Locale locale = LocaleContextHolder.getLocale();
        piles.add(new Pile(
                key,
                items.stream()
                        .map(item -> new Line(
                                item,
                                item.form().title().in(locale),
                                words.of(item.of().period()),
                                !item.of().handedIn() && today.isAfter(item.of().dueOn())))
                        .toList()));
    }
}
