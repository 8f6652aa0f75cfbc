package city.wufei.platform.api;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

@Configuration(proxyBeanMethods = false)
class MvcConfig implements WebMvcConfigurer {
    private final Clock clock;

    MvcConfig(Clock clock) {
        this.clock = clock;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Languages();
    }

    /** Behind sign-in: whom nobody knows is not read at all. */
    @Bean
    static FilterRegistrationBean<BodyLimit> bodyLimit(Refusals refusals) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(refusals));
        filter.addUrlPatterns(ApiPaths.ROOT + "/*");
        filter.setOrder(10);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        language.setHttpMethods("GET");
        registry.addInterceptor(language).excludePathPatterns(ApiPaths.ROOT + "/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequestArgument());
        resolvers.add(new AsOfArgument(clock));
    }
}
