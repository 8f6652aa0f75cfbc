package city.wufei.web;

import city.wufei.kernel.Kind;
import city.wufei.platform.api.ApiPaths;
import city.wufei.platform.api.Problems;
import city.wufei.platform.api.Refusal;
import city.wufei.platform.api.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where something thrown by a page becomes something to read: a page in the shell that says what happened
 * and what to do, or, for a region that htmx was to swap, the same as a note on top of the page that stays.
 */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {
    private final Refusals refusals;
    private final Problems problems;
    private final LocaleResolver locales;
    private final Shell shell;

    PageErrors(Refusals refusals, Problems problems, LocaleResolver locales, Shell shell) {
        this.refusals = refusals;
        this.problems = problems;
        this.locales = locales;
        this.shell = shell;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (ApiPaths.isApi(request)) {
            return null;
        }
        Refusal refusal = refusals.of(thrown, request);
        if (response.isCommitted()) {
            return null;
        }
        response.resetBuffer();
        return page(request, response, refusal, request.getRequestURI());
    }

    ModelAndView page(HttpServletRequest request, HttpServletResponse response, Refusal refusal, String path) {
        Locale locale = locales.resolveLocale(request);
        boolean htmx = request.getHeader("HX-Request") != null;
        refusal.headers().forEach(response::setHeader);
        response.setHeader("Vary", "HX-Request, HX-Target");
        ModelAndView page = new ModelAndView(htmx ? "web/error :: summary" : "web/error");
        page.setStatus(htmx ? swapped(refusal) : refusal.status());
        page.addObject("kind", refusal.code().kind().name());
        page.addObject("message", problems.message(refusal, locale));
        page.addObject("problems", refusal.errors().size() > 1 ? problems.items(refusal, locale) : null);
        shell.fill(page, request, path);
        if (htmx) {
            response.setHeader("HX-Retarget", "#flash");
            response.setHeader("HX-Reswap", "innerHTML show:top");
            response.setHeader("HX-Push-Url", "false");
        }
        return page;
    }

    /** What the reader can mend is 422 to htmx: understood, but not carried out. */
    private static HttpStatus swapped(Refusal refusal) {
        return refusal.code().kind() == Kind.USER && refusal.status() == HttpStatus.BAD_REQUEST
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : refusal.status();
    }
}
