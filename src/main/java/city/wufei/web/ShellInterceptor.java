package city.wufei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Between a page's controller and its template: puts the shell around a full page, and narrows the answer to the region
 * that htmx is going to swap. A controller names its template and need not know which of the two it was asked for.
 */
@Component
class ShellInterceptor implements HandlerInterceptor {
    private static final Pattern REGION = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}");

    private final Shell shell;

    ShellInterceptor(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page == null || view == null || view.startsWith("redirect:") || view.startsWith("forward:")) {
            return;
        }
        response.setHeader("Vary", "HX-Request, HX-Target");
        if (page.getModel().containsKey("here")) {
            return;
        }
        shell.fill(page, request, request.getRequestURI());
        String region = region(request);
        if (region != null && !view.contains("::")) {
            page.setViewName(view + " :: #" + region);
        }
    }

    /** The id of the element that htmx asks anew; null when the whole page is wanted. */
    private static @Nullable String region(HttpServletRequest request) {
        boolean whole = request.getHeader("HX-Request") == null
                || request.getHeader("HX-Boosted") != null
                || request.getHeader("HX-History-Restore-Request") != null;
        String target = request.getHeader("HX-Target");
        return whole || target == null || !REGION.matcher(target).matches() ? null : target;
    }
}
