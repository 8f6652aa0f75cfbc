package city.wufei.identity.security;

import city.wufei.identity.internal.Channel;
import city.wufei.identity.internal.Person;
import city.wufei.identity.internal.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Username and password in the header of an API request. */
@Component
class BasicSignIn {
    private final SignIn signIn;
    private final RememberedPasswords remembered;

    BasicSignIn(SignIn signIn, RememberedPasswords remembered) {
        this.signIn = signIn;
        this.remembered = remembered;
    }

    /** Empty if the header is no such thing; the sign-in's own exceptions if it is refused. */
    Optional<SignedIn> recognise(HttpServletRequest request, String header) {
        String pair = decoded(header);
        int colon = pair.indexOf(':');
        if (colon < 0 || isForged(request)) {
            return Optional.empty();
        }
        String username = pair.substring(0, colon);
        String password = pair.substring(colon + 1);
        Person person = remembered.recognise(
                username, password, () -> signIn.judge(username, password, request.getRemoteAddr(), Channel.API));
        return Optional.of(SignedIn.as(person));
    }

    private static String decoded(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "";
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring(6).strip());
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A browser that another site told to send this says so. */
    private static boolean isForged(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
