package city.wufei.platform.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which requests are the API's, and so are answered in JSON whatever happens. */
public final class ApiPaths {
    public static final String ROOT = "/api/v1";

    private ApiPaths() {}

    public static boolean isApi(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.equals(ROOT) || path.startsWith(ROOT + "/") || path.startsWith("/v3/api-docs");
    }
}
