package city.wufei.platform.notices.web;

import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import city.wufei.platform.Needs;
import city.wufei.platform.Personal;
import city.wufei.platform.Words;
import city.wufei.platform.notices.Channel;
import city.wufei.platform.notices.internal.Deliveries;
import city.wufei.platform.notices.internal.Delivery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is on its way out of the house, and what was given up. */
@Controller
@RequestMapping("/deliveries")
@Needs(Action.OPERATE)
class DeliveryPages implements NavigationSource {
    private static final NavEntry ENTRY =
            new NavEntry("deliveries", "/deliveries", NavEntry.ADMINISTRATION + 40, "delivery.title");

    private final Deliveries deliveries;
    private final Words words;

    DeliveryPages(Deliveries deliveries, Words words) {
        this.deliveries = deliveries;
        this.words = words;
    }

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.OPERATE) ? List.of(ENTRY) : List.of();
    }

    /**
     * A delivery in words.
     *
     * @param problem what the other side said; servers like to name the address that they do not take
     */
    record Line(
            Delivery delivery,
            String receiver,
            String said,
            @Nullable String problem) {}

    @GetMapping
    String list(
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Nullable Channel channel,
            PageRequest page,
            Model model) {
        model.addAttribute("listing", deliveries.list(state, channel, page).map(this::line));
        model.addAttribute("states", choices("delivery.state.", Delivery.State.values()));
        model.addAttribute("channels", choices("notice.channel.", Channel.values()));
        return "notices/deliveries";
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable long id, RedirectAttributes redirect) {
        deliveries.resend(id);
        return resent(1, redirect);
    }

    @PostMapping("/resend")
    String resendAll(RedirectAttributes redirect) {
        return resent(deliveries.resendAll(), redirect);
    }

    private String resent(int count, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.of("delivery.resent", count));
        return "redirect:/deliveries";
    }

    private Line line(Delivery delivery) {
        return new Line(
                delivery,
                deliveries.receiver(delivery),
                delivery.words().in(LocaleContextHolder.getLocale(), words),
                delivery.problem() == null ? null : Personal.hiddenIn(delivery.problem()));
    }

    private Map<String, String> choices(String prefix, Enum<?>[] values) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            choices.put(value.name(), words.of(prefix + value.name()));
        }
        return choices;
    }
}
