package city.wufei.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one place where something thrown below {@code /api/v1} becomes an answer. */
@Component
class ApiExceptions implements HandlerExceptionResolver, Ordered {
    private final Refusals refusals;
    private final Problems problems;

    ApiExceptions(Refusals refusals, Problems problems) {
        this.refusals = refusals;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!ApiPaths.isApi(request)) {
            return null;
        }
        Refusal refusal = refusals.of(thrown, request);
        if (response.isCommitted()) {
            // Half an answer is out: only a broken connection tells the client so.
            return null;
        }
        try {
            problems.write(request, response, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
