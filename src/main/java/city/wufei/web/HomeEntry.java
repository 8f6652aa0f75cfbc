package city.wufei.web;

import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HomeEntry implements NavigationSource {

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return List.of(new NavEntry("home", "/", 0, "web.home"));
    }
}
