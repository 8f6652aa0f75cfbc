package city.wufei.identity.security;

import city.wufei.identity.internal.Channel;
import city.wufei.identity.internal.CodeSignIn;
import city.wufei.identity.internal.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Between the password and the code: the session knows whose password was right, and is not signed in. What it remembers is
 * good for a few minutes and for this one person as they were then.
 */
@Component
public class SecondStep {
    public static final String PAGE = "/sign-in/code";

    private static final String KEPT = SecondStep.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CodeSignIn codes;
    private final SignedInSession session;
    private final Clock clock;

    SecondStep(CodeSignIn codes, SignedInSession session, Clock clock) {
        this.codes = codes;
        this.session = session;
        this.clock = clock;
    }

    private record Halfway(long personId, int epoch, Channel channel, String to, Instant until)
            implements Serializable {}

    void begin(Person person, Channel channel, String to, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        Instant until = clock.instant().plus(PATIENCE);
        request.getSession().setAttribute(KEPT, new Halfway(person.id(), person.epoch(), channel, to, until));
    }

    /** Whether somebody is here whose first step was right. */
    public boolean isBegun(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /** Signs in, in a new session, and says where to go on; or fails with what is wrong with the code. */
    public String finish(String code, HttpServletRequest request, HttpServletResponse response) {
        Halfway halfway = find(request).orElseThrow();
        Person person =
                codes.judge(halfway.personId(), halfway.epoch(), code, request.getRemoteAddr(), halfway.channel());
        request.getSession().invalidate();
        request.getSession();
        if (halfway.channel() == Channel.PROVIDER) {
            ProviderSession.mark(request);
        }
        session.renew(person, request, response);
        return halfway.to();
    }

    private Optional<Halfway> find(HttpServletRequest request) {
        HttpSession present = request.getSession(false);
        return Optional.ofNullable(present == null ? null : (Halfway) present.getAttribute(KEPT))
                .filter(halfway -> halfway.until().isAfter(clock.instant()));
    }
}
