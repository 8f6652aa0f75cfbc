package city.wufei.identity.internal.trail;

import city.wufei.identity.internal.trail.TrailSql.Done;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts every request that changes something, takes something away as a file, or was refused into the trail, without the
 * controllers' doing. What was typed is not kept: it may be personal.
 */
@Configuration(proxyBeanMethods = false)
class RequestTrail implements HandlerInterceptor, WebMvcConfigurer {
    private final KeptTrail trail;

    RequestTrail(KeptTrail trail) {
        this.trail = trail;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Before the rules of routes: what they refuse is to be seen as well.
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        String what = handler instanceof HandlerMethod ? what(request, response) : null;
        if (what != null) {
            trail.add(new Done(
                    what, request.getMethod() + " " + route(request), variables(request), "", response.getStatus()));
        }
    }

    private static @Nullable String what(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            return "trail.refused";
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return "trail.write";
        }
        return response.getHeader("Content-Disposition") == null ? null : "trail.export";
    }

    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI() : pattern.toString();
    }

    private static String variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.join(
                        " ", variables.values().stream().map(String::valueOf).toList())
                : "";
    }
}
