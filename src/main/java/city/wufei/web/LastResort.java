package city.wufei.web;

import city.wufei.platform.ForEverybody;
import city.wufei.platform.api.ApiPaths;
import city.wufei.platform.api.Problems;
import city.wufei.platform.api.Refusal;
import city.wufei.platform.api.Refusals;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container sends what failed outside of any controller: in a filter, in the firewall, while drawing a page. */
@Controller
@ForEverybody
class LastResort implements ErrorController {
    private final Refusals refusals;
    private final Problems problems;
    private final PageErrors pages;

    LastResort(Refusals refusals, Problems problems, PageErrors pages) {
        this.refusals = refusals;
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal refusal = refusal(request);
        if (ApiPaths.isApi(request)) {
            problems.write(request, response, refusal);
            return null;
        }
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return pages.page(request, response, refusal, path instanceof String uri ? uri : "/");
    }

    private Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(Refusals.ATTRIBUTE) instanceof Refusal left) {
            return left;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && (known == null || known.is5xxServerError())) {
            return refusals.of(thrown, request);
        }
        // Asked for directly, the address is one like any other that does not exist.
        return refusals.of(known == null ? HttpStatus.NOT_FOUND : known, request);
    }
}
