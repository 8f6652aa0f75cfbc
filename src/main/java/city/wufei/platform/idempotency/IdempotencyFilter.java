package city.wufei.platform.idempotency;

import city.wufei.platform.Caller;
import city.wufei.platform.api.ApiError;
import city.wufei.platform.api.BodyTooLarge;
import city.wufei.platform.api.Refusal;
import city.wufei.platform.api.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Stands around every write of the API that brings an {@code Idempotency-Key}. */
class IdempotencyFilter extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Calls calls;
    private final CommitMark mark;
    private final Refusals refusals;

    IdempotencyFilter(Calls calls, CommitMark mark, Refusals refusals) {
        this.calls = calls;
        this.mark = mark;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            refusals.send(request, response, Refusal.of(ApiError.IDEMPOTENCY_KEY_INVALID));
            return;
        }
        Content content = read(request, response);
        if (content != null) {
            Claim claim = calls.claim(callerId(), key, content.hash());
            if (claim instanceof Claim.Mine mine) {
                carryOut(mine, content.request(), response, chain);
            } else if (claim instanceof Claim.Done done) {
                done.answer().repeat(response);
            } else {
                refusals.send(request, response, refusal(claim, key));
            }
        }
    }

    /** Null when the body is not to be had; that is answered then. */
    private @Nullable Content read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return Content.of(request);
        } catch (BodyTooLarge | IllegalStateException | ServletException e) {
            refusals.send(request, response, refusals.ofBody(e));
            return null;
        }
    }

    private void carryOut(Claim.Mine mine, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        mark.begin(mine);
        try {
            chain.doFilter(request, kept);
            answered = true;
        } finally {
            mark.end();
            if (!answered) {
                calls.release(mine);
            }
        }
        calls.finish(mine, Answer.of(kept));
        kept.copyBodyToResponse();
    }

    private static Refusal refusal(Claim claim, String key) {
        if (claim instanceof Claim.Conflict) {
            return Refusal.of(ApiError.IDEMPOTENCY_CONFLICT, key);
        }
        return claim instanceof Claim.Lost
                ? Refusal.of(ApiError.IDEMPOTENCY_ANSWER_LOST, key)
                : Refusal.of(ApiError.IDEMPOTENCY_IN_PROGRESS, key).withHeader("Retry-After", "1");
    }

    private static long callerId() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller.id() : 0;
    }
}
