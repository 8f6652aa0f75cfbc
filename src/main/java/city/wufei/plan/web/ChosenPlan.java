package city.wufei.plan.web;

import city.wufei.kernel.Failure;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import city.wufei.platform.api.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * The plan that a page is about: the one that {@code ?plan=} names, else the one in force that reaches furthest. It
 * stands in the request and in the model under {@value #NAME}, beside the others in force. Where there is none yet, every
 * page leads to the overview, which says what to do.
 */
@Component
class ChosenPlan implements HandlerInterceptor {
    static final String NAME = "plan";
    static final String HOME = "/overview";

    private final PlanStore plans;

    ChosenPlan(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<PlanRow> plan = chosen(request.getParameter(NAME));
        if (plan.isPresent()) {
            request.setAttribute(NAME, plan.get());
            return true;
        }
        if (request.getRequestURI().equals(HOME)) {
            return true;
        }
        response.sendRedirect(HOME);
        return false;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && request.getAttribute(NAME) instanceof PlanRow plan) {
            List<PlanRow> others = plans.listInForce().stream()
                    .filter(other -> other.id() != plan.id())
                    .toList();
            page.addObject(NAME, plan);
            page.addObject("otherPlans", others);
        }
    }

    private Optional<PlanRow> chosen(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return plans.findCurrent();
        }
        try {
            return Optional.of(plans.get(Long.parseLong(asked.strip())));
        } catch (NumberFormatException e) {
            throw Failure.of(ApiError.PARAMETER_INVALID, NAME, "1").causedBy(e);
        }
    }
}
