package city.wufei.identity.security;

import city.wufei.kernel.KernelError;
import city.wufei.platform.api.ApiError;
import city.wufei.platform.api.ApiPaths;
import city.wufei.platform.api.Refusal;
import city.wufei.platform.api.Refusals;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The API: each request signs in by itself, with a token or a password; sessions and their cookies count for nothing here,
 * which is why it needs no token against forged forms.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiSignIn signIn, RequestLimits limits, Refusals refusals) {
        limits.on(http);
        return http.securityMatcher(ApiPaths.ROOT, ApiPaths.ROOT + "/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(signIn, AnonymousAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(failing -> failing.authenticationEntryPoint((request, response, e) -> refusals.send(
                                request,
                                response,
                                Refusal.of(ApiError.SIGN_IN_REQUIRED)
                                        .withHeader("WWW-Authenticate", ApiSignIn.CHALLENGE)))
                        .accessDeniedHandler((request, response, e) ->
                                refusals.send(request, response, Refusal.of(KernelError.FORBIDDEN, ""))))
                .headers(StrictHeaders::on)
                .build();
    }
}
