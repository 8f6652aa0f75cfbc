package city.wufei.identity.security;

import city.wufei.platform.api.ApiError;
import city.wufei.platform.api.Refusal;
import city.wufei.platform.api.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever asks too often. The files of the look and the question whether we are well are never counted. */
class LimitFilter extends OncePerRequestFilter {
    private final RateLimit limit;
    private final Function<HttpServletRequest, @Nullable String> who;
    private final Predicate<HttpServletRequest> exempt;
    private final Refusals refusals;

    LimitFilter(
            RateLimit limit,
            Function<HttpServletRequest, @Nullable String> who,
            Predicate<HttpServletRequest> exempt,
            Refusals refusals) {
        this.limit = limit;
        this.who = who;
        this.exempt = exempt;
        this.refusals = refusals;
    }

    /** There are two of them in each chain. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return LimitFilter.class.getName() + System.identityHashCode(this);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return PageSecurity.isAsset(path) || path.equals("/actuator/health") || exempt.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = who.apply(request);
        Duration pause = key == null ? Duration.ZERO : limit.pause(key);
        if (pause.isZero()) {
            chain.doFilter(request, response);
        } else {
            String seconds = String.valueOf(Math.max(1, pause.plusMillis(999).toSeconds()));
            refusals.send(
                    request,
                    response,
                    Refusal.of(ApiError.TOO_MANY_REQUESTS, seconds).withHeader("Retry-After", seconds));
        }
    }
}
