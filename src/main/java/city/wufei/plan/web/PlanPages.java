package city.wufei.plan.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which pages are about one plan. */
@Configuration(proxyBeanMethods = false)
class PlanPages implements WebMvcConfigurer {
    private static final String[] PATHS = {
        ChosenPlan.HOME,
        "/indicators/**",
        "/tasks/**",
        "/targets/**",
        "/projects/**",
        "/units/**",
        "/findings/**",
        "/facts/**",
        "/document/**"
    };

    private final ChosenPlan chosen;

    PlanPages(ChosenPlan chosen) {
        this.chosen = chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(chosen).addPathPatterns(PATHS);
    }
}
