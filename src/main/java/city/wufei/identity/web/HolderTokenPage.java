package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.ScopeDirectory;
import city.wufei.identity.internal.HolderKind;
import city.wufei.identity.internal.HolderToken;
import city.wufei.identity.internal.HolderTokens;
import city.wufei.identity.internal.NewHolderToken;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of enterprises and devices. */
@Controller
@Needs(Action.GRANT_ROLES)
@RequestMapping("/tokens")
class HolderTokenPage {
    private final HolderTokens tokens;
    private final ScopeDirectory directory;
    private final Problems problems;
    private final Words words;
    private final Clock clock;

    HolderTokenPage(HolderTokens tokens, ScopeDirectory directory, Problems problems, Words words, Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.problems = problems;
        this.words = words;
        this.clock = clock;
    }

    /** A token with what it was given, in words. */
    record Line(HolderToken token, String actions, String scope) {}

    @GetMapping
    String list(CurrentPerson by, Model model) {
        return list(by, new HolderTokenForm(HolderKind.DEVICE, "", "", Set.of(), 90), model);
    }

    @PostMapping
    String issue(CurrentPerson by, HolderTokenForm form, HttpServletResponse response, Model model) {
        try {
            NewHolderToken wanted = form.checked(directory);
            model.addAttribute("secret", tokens.issue(by, wanted));
            model.addAttribute("issuedTo", wanted.holder());
            return list(by, model);
        } catch (Failure failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems.items(failure));
            return list(by, form, model);
        }
    }

    @PostMapping("/{id}/revoke")
    String revoke(CurrentPerson by, @PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(by, id);
        redirect.addFlashAttribute("flash", words.of("account.token.revoked"));
        return "redirect:/tokens";
    }

    private String list(CurrentPerson by, HolderTokenForm form, Model model) {
        model.addAttribute("tokens", tokens.list(by).stream().map(this::line).toList());
        model.addAttribute("form", form);
        model.addAttribute("kinds", HolderKind.values());
        model.addAttribute("givable", NewHolderToken.GIVABLE);
        model.addAttribute("places", directory.places());
        model.addAttribute("periods", List.of(30, 90, 180, 366));
        model.addAttribute("now", clock.instant());
        return "identity/tokens";
    }

    private Line line(HolderToken token) {
        String actions = token.mandate().actions().stream()
                .sorted()
                .map(action -> words.of("action." + action))
                .collect(Collectors.joining(words.of("tokens.and")));
        Scope scope = token.mandate().scope();
        String where = scope.kind() == Scope.Kind.EVERYWHERE
                ? words.of("scopeKind.EVERYWHERE")
                : directory.label(scope).orElse("—");
        return new Line(token, actions, where);
    }
}
