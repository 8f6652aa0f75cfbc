package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.OwnReach;
import city.wufei.identity.internal.Reach;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import city.wufei.platform.notices.Channel;
import city.wufei.platform.notices.Channels;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How one wants to be told. */
@Controller
@RequestMapping("/account/reach")
@ForAllSignedIn
class ReachPage {
    private static final String VIEW = "identity/reach";

    private final OwnReach own;
    private final Channels channels;
    private final Problems problems;
    private final Words words;

    ReachPage(OwnReach own, Channels channels, Problems problems, Words words) {
        this.own = own;
        this.channels = channels;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String show(CurrentPerson person, Model model) {
        return form(own.get(person), model);
    }

    @PostMapping
    @Needs(Action.OWN)
    String set(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "zh-CN") String language,
            @RequestParam(required = false) @Nullable Set<String> channel,
            @RequestParam(required = false) @Nullable Integer digestHour,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Reach wanted =
                new Reach(given(email), given(phone), language, channel == null ? Set.of() : channel, digestHour);
        try {
            own.set(person, wanted);
            redirect.addFlashAttribute("flash", words.of("reach.saved"));
            return "redirect:/account/reach";
        } catch (Failure failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems.items(failure));
            return form(wanted, model);
        }
    }

    private String form(Reach reach, Model model) {
        Set<Channel> open = channels.open();
        model.addAttribute("reach", reach);
        model.addAttribute(
                "channels",
                List.of(Channel.EMAIL, Channel.SMS).stream()
                        .filter(open::contains)
                        .map(Enum::name)
                        .toList());
        model.addAttribute("hours", IntStream.range(0, 24).boxed().toList());
        return VIEW;
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
