package city.wufei.identity.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class IdentityMvc implements WebMvcConfigurer, NavigationSource {
    private static final NavEntry PEOPLE = new NavEntry("people", "/people", NavEntry.ADMINISTRATION, "people.title");

    private static final NavEntry TOKENS = new NavEntry("tokens", "/tokens", NavEntry.ADMINISTRATION, "tokens.title");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentPersonArgument());
    }

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return Stream.of(entry(caller, Action.SEE_PEOPLE, PEOPLE), entry(caller, Action.GRANT_ROLES, TOKENS))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<NavEntry> entry(Caller caller, Action needed, NavEntry entry) {
        return caller.may(needed) ? Optional.of(entry) : Optional.empty();
    }
}
