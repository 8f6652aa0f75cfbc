package city.wufei.web;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.ProblemItem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The design system, shown by itself: every part with the example that also tests it. What it shows is invented. */
@Controller
@Needs(Action.OPERATE)
class DesignPage implements NavigationSource {
    private static final NavEntry ENTRY =
            new NavEntry("design", "/design", NavEntry.ADMINISTRATION + 90, "design.title");
    private static final int ROWS = 120;

    private static final List<String> COLOURS = List.of(
            "ink",
            "ink-2",
            "ink-3",
            "paper",
            "panel",
            "shade",
            "line",
            "line-2",
            "accent",
            "accent-dark",
            "accent-soft",
            "warn",
            "warn-soft",
            "warn-line",
            "bad",
            "bad-soft",
            "bad-line",
            "good",
            "good-soft");

    private final Words words;

    DesignPage(Words words) {
        this.words = words;
    }

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.OPERATE) ? List.of(ENTRY) : List.of();
    }

    @GetMapping("/design")
    String show(AsOf asOf, PageRequest page, Model model) {
        model.addAttribute("colours", COLOURS);
        model.addAttribute("kinds", Map.of("MANDATORY", words.of("design.kind")));
        model.addAttribute("listing", new Listing<>(List.of(asOf), ROWS, page.page(), page.size()));
        model.addAttribute(
                "problems",
                List.of(
                        new ProblemItem("weight", "X", words.of("design.problem.field")),
                        new ProblemItem("", "Y", words.of("design.problem"))));
        return "web/design";
    }
}
