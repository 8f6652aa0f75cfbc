package city.wufei.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads whoever is not signed in to the sign-in page, and from there back to where they were going. To htmx it says so in a
 * header: else the sign-in page would land in the middle of a table.
 */
@Component
class SignInRedirect implements AuthenticationEntryPoint {
    static final String PAGE = "/sign-in";

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException reason)
            throws IOException {
        boolean htmx = request.getHeader("HX-Request") != null;
        boolean get = request.getMethod().equals("GET");
        String back = htmx ? LocalPath.ofAddress(request.getHeader("HX-Current-URL")) : get ? path(request) : "/";
        lead(request, response, pageFor(back));
    }

    static String pageFor(String back) {
        return back.equals("/")
                ? PAGE
                : UriComponentsBuilder.fromPath(PAGE)
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(back)
                        .toUriString();
    }

    static void lead(HttpServletRequest request, HttpServletResponse response, String target) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", target);
        } else {
            response.sendRedirect(target);
        }
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
