package city.wufei.office.evidence.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.evidence.internal.Gallery;
import city.wufei.office.evidence.internal.Gallery.Item;
import city.wufei.office.page.Choices;
import city.wufei.office.page.PlanInView;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All pictures and documents of a plan's work, the newest first. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/gallery")
class GalleryPages {
    private final Gallery gallery;
    private final PlanInView inView;
    private final Words words;

    GalleryPages(Gallery gallery, PlanInView inView, Words words) {
        this.gallery = gallery;
        this.inView = inView;
        this.words = words;
    }

    /** What sort of files to show. */
    enum Sort {
        PICTURES,
        DOCUMENTS
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable Sort kind,
            @RequestParam(required = false) Gallery.@Nullable Source source,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            AsOf asOf,
            CurrentPerson person,
            Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        List<Item> all = gallery.of(shown, asOf.date());
        List<Item> fitting = all.stream()
                .filter(item ->
                        kind == null || (kind == Sort.PICTURES) == item.file().isPicture())
                .filter(item -> source == null || item.source() == source)
                .filter(item -> who == null || who.isBlank() || item.who().contains(who))
                .filter(item -> q == null || (item.about() + item.file().name()).contains(q.strip()))
                .toList();
        int from = (int) Math.min(page.offset(), fitting.size());
        int to = Math.min(from + page.size(), fitting.size());
        model.addAttribute("listing", Listing.of(fitting.subList(from, to), fitting.size(), page));
        model.addAttribute(
                "kinds", Choices.of(Arrays.asList(Sort.values()), Enum::name, one -> words.of("gallery.kind." + one)));
        model.addAttribute(
                "sources",
                Choices.of(
                        Arrays.asList(Gallery.Source.values()), Enum::name, one -> words.of("gallery.source." + one)));
        model.addAttribute(
                "whose",
                Choices.ofTexts(all.stream()
                        .flatMap(item -> item.who().stream())
                        .sorted()
                        .toList()));
        return "office/gallery";
    }
}
