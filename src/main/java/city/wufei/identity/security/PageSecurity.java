package city.wufei.identity.security;

import city.wufei.identity.internal.Delegations;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.SecondFactors;
import city.wufei.identity.internal.SignIn;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Pages: a session after signing in by form, a token in each form, and everything closed that is not opened here. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/code",
        "/assets/**",
        "/webjars/**",
        "/_static/**",
        "/favicon.ico",
        "/actuator/health",
        "/api",
        "/v3/api-docs"
    };

    /** Files of the look, the same for everybody. */
    static boolean isAsset(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/_static/");
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /** The only one: as a bean it also keeps the framework from making up a user of its own. */
    @Bean
    AuthenticationManager authenticationManager(SignIn signIn) {
        return new ProviderManager(new PasswordProvider(signIn));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignIn signIn,
            Provider provider,
            RequestLimits limits,
            People people,
            Delegations delegations,
            SecondFactors factors,
            SecurityContextRepository sessions,
            SignInRedirect redirect,
            SignInAnswers answers,
            PageRefusal refusal) {
        // Its own manager, to which the provider's part adds itself; the one above is for the framework to see.
        http.getSharedObject(AuthenticationManagerBuilder.class)
                .parentAuthenticationManager(null)
                .authenticationProvider(new PasswordProvider(signIn));
        provider.on(http);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new SessionCheck(people, delegations), AuthorizationFilter.class)
                .addFilterBefore(new FactorDemand(factors, provider.leavesSecondFactor()), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage(SignInRedirect.PAGE)
                        .loginProcessingUrl(SignInRedirect.PAGE)
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SignInRedirect.PAGE + "?out"))
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(redirect).accessDeniedHandler(refusal))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(StrictHeaders::on);
        limits.on(http);
        return http.build();
    }
}
