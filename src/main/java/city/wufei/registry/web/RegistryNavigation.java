package city.wufei.registry.web;

import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RegistryNavigation implements NavigationSource {
    private static final List<NavEntry> ENTRIES = List.of(
            new NavEntry("regions", "/regions", 45, "region.title"),
            new NavEntry("organisations", "/organisations", 46, "organisation.title"));

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return ENTRIES;
    }
}
