package city.wufei.facts.web;

import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.facts.FactsError;
import city.wufei.facts.Series;
import city.wufei.facts.SeriesKind;
import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Period;
import city.wufei.kernel.Problem;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.registry.Region;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters values by hand, takes them back, adds series and amends them. */
@Controller
@Needs(Action.EDIT_FACTS)
@RequestMapping("/statistics")
class StatisticsForms {
    private final FactBook book;
    private final FactPlaces places;
    private final FactReach reach;
    private final Words words;

    StatisticsForms(FactBook book, FactPlaces places, FactReach reach, Words words) {
        this.book = book;
        this.places = places;
        this.reach = reach;
        this.words = words;
    }

    @PostMapping("/{code:[a-z0-9.-]+}/values")
    String record(
            @PathVariable String code,
            @RequestParam String region,
            @RequestParam String period,
            @RequestParam String value,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String note,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Series series = book.get(code);
        reach.require(by, series);
        Region place = places.get(region);
        Period of = Period.of(period);
        FactEntry entry =
                new FactEntry(code, place.id(), of, number(value), orNull(source), orNull(method), note.strip(), null);
        alone(() -> book.record(List.of(entry), by.signature()));
        redirect.addFlashAttribute("flash", words.of("facts.recorded", words.of(of)));
        return back(code, place);
    }

    @PostMapping("/{code:[a-z0-9.-]+}/withdraw")
    String withdraw(
            @PathVariable String code,
            @RequestParam String region,
            @RequestParam String period,
            @RequestParam String note,
            CurrentPerson by,
            RedirectAttributes redirect) {
        reach.require(by, book.get(code));
        Region place = places.get(region);
        Period of = Period.of(period);
        book.record(List.of(new FactEntry(code, place.id(), of, null, null, null, note.strip(), null)), by.signature());
        redirect.addFlashAttribute("flash", words.of("facts.withdrawn", words.of(of)));
        return back(code, place);
    }

    @GetMapping("/new")
    @Needs(Action.EDIT)
    String blank(Model model) {
        return form(null, model);
    }

    @GetMapping("/{code:[a-z0-9.-]+}/edit")
    @Needs(Action.EDIT)
    String edit(@PathVariable String code, Model model) {
        return form(book.get(code), model);
    }

    private String form(@Nullable Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("kinds", SeriesKind.values());
        model.addAttribute("periods", Period.Kind.values());
        model.addAttribute("topics", book.topics());
        return "facts/series-form";
    }

    @PostMapping
    @Needs(Action.EDIT)
    String keep(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String topic,
            @RequestParam SeriesKind kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam int digits,
            @RequestParam Period.Kind period,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String method,
            RedirectAttributes redirect) {
        book.keep(new Series(
                null,
                code.strip(),
                name.strip(),
                topic.strip(),
                kind,
                unit.strip(),
                Math.max(0, Math.min(digits, MOST_DIGITS)),
                period,
                owner.isBlank() ? null : places.body(owner.strip()),
                source.strip(),
                method.strip()));
        redirect.addFlashAttribute("flash", words.of("facts.kept", name));
        return "redirect:/statistics/" + code.strip();
    }

    private static final int MOST_DIGITS = 6;

    private static BigDecimal number(String written) {
        try {
            return new BigDecimal(written.strip().replace(",", "").replace("%", ""));
        } catch (NumberFormatException e) {
            throw Failure.of(FactsError.NUMBER_EXPECTED, written).causedBy(e);
        }
    }

    /** One value was entered, so that the failure of a list says no more than that of its one item. */
    private static void alone(Runnable work) {
        try {
            work.run();
        } catch (Failure failure) {
            List<Problem> errors = failure.errors();
            if (errors.isEmpty()) {
                throw failure;
            }
            throw Failure.of(errors.get(0).code(), errors.get(0).arguments().toArray())
                    .causedBy(failure);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String back(String code, Region place) {
        return "redirect:/statistics/" + code + "?region=" + place.code();
    }
}
