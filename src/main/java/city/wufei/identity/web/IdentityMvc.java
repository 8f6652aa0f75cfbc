package city.wufei.identity.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class IdentityMvc implements WebMvcConfigurer, NavigationSource {
    private static final NavEntry PEOPLE = new NavEntry("people", "/people", NavEntry.ADMINISTRATION, "people.title");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentPersonArgument());
    }

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.SEE_PEOPLE) ? List.of(PEOPLE) : List.of();
    }
}
