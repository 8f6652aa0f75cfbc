package city.wufei.platform.idempotency;

import city.wufei.platform.api.ApiPaths;
import city.wufei.platform.api.Refusals;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfig {

    /** Behind sign-in: a key belongs to whoever uses it, and strangers leave nothing behind. */
    @Bean
    static FilterRegistrationBean<IdempotencyFilter> idempotency(Calls calls, CommitMark mark, Refusals refusals) {
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(calls, mark, refusals));
        filter.addUrlPatterns(ApiPaths.ROOT + "/*");
        filter.setOrder(20);
        return filter;
    }
}
