package city.wufei.identity.web;

import city.wufei.identity.security.LocalPath;
import city.wufei.identity.security.Provider;
import city.wufei.platform.Caller;
import city.wufei.platform.ForEverybody;
import city.wufei.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ForEverybody
class SignInPage {
    private static final String VIEW = "identity/sign-in";
    private static final String REFUSED = "org.springframework.security.core.AuthenticationException";

    private final SignInWords reasons;
    private final Provider provider;
    private final Words words;

    SignInPage(SignInWords reasons, Provider provider, Words words) {
        this.reasons = reasons;
        this.provider = provider;
        this.words = words;
    }

    @ModelAttribute("providerName")
    @Nullable
    String providerName() {
        return provider.name().orElse(null);
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam @Nullable String expired,
            @RequestParam @Nullable String out,
            @RequestParam(name = "provider") @Nullable String outcome,
            Model model) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present != null && present.getPrincipal() instanceof Caller) {
            return "redirect:" + LocalPath.of(to);
        }
        model.addAttribute("to", LocalPath.of(to));
        model.addAttribute("username", "");
        if (outcome != null) {
            model.addAttribute("error", reasons.ofProvider(outcome));
        }
        if (expired != null || out != null) {
            model.addAttribute("note", words.of(expired != null ? "signIn.expired" : "signIn.out"));
        }
        return VIEW;
    }

    /** Only reached from within, when the form was refused; the status is set already. */
    @PostMapping("/sign-in/again")
    String again(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String username,
            @RequestAttribute(name = REFUSED, required = false) @Nullable AuthenticationException refused,
            Model model) {
        if (refused == null) {
            return "redirect:/sign-in";
        }
        model.addAttribute("to", LocalPath.of(to));
        model.addAttribute("username", username);
        model.addAttribute("error", reasons.of(refused));
        return VIEW;
    }
}
