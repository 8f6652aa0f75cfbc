package city.wufei.identity.security;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one place that lets a request through to a controller or not, by the rule that its route carries. */
@Configuration(proxyBeanMethods = false)
class RouteRules implements HandlerInterceptor, WebMvcConfigurer {
    private static final String OURS = "city.wufei.";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route
                && route.getBeanType().getName().startsWith(OURS)) {
            RouteRule rule = RouteRule.of(route)
                    .orElseThrow(() -> new IllegalStateException("no rule says who may call " + route));
            check(rule);
        }
        return true;
    }

    private static void check(RouteRule rule) {
        if (rule.signIn()) {
            Caller caller = caller();
            Action action = rule.action();
            if (action != null && !caller.may(action)) {
                throw Failure.of(KernelError.FORBIDDEN, action);
            }
        }
    }

    private static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
