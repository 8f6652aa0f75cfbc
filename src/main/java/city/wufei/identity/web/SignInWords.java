package city.wufei.identity.web;

import city.wufei.identity.internal.SignInRefused;
import city.wufei.platform.Words;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Says why a step of signing in did not go well. */
@Component
class SignInWords {
    private final Words words;

    SignInWords(Words words) {
        this.words = words;
    }

    String of(AuthenticationException refused) {
        if (refused instanceof SignInRefused.Throttled throttled) {
            return words.of("signIn.throttled", pause(throttled.seconds()));
        }
        if (refused instanceof SignInRefused.CodeWrong) {
            return words.of("signIn.code.wrong");
        }
        return words.of(refused instanceof SignInRefused.Disabled ? "signIn.disabled" : "signIn.wrong");
    }

    /** What the way through the provider came to, as the address of the page says it. */
    String ofProvider(String outcome) {
        return switch (outcome) {
            case "disabled" -> words.of("signIn.disabled");
            case "unknown" -> words.of("signIn.provider.unknown");
            default -> words.of("signIn.provider.failed");
        };
    }

    private String pause(long seconds) {
        return seconds < 120 ? words.of("signIn.seconds", seconds) : words.of("signIn.minutes", (seconds + 59) / 60);
    }
}
