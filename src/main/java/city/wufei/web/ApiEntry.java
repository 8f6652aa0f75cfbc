package city.wufei.web;

import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The shell's own page, the readable API. */
@Component
class ApiEntry implements NavigationSource {

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return List.of(new NavEntry("api", "/api", NavEntry.ADMINISTRATION + 90, "web.api"));
    }
}
