package city.wufei.office.succession.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RolloverNavigation implements NavigationSource {
    private static final List<NavEntry> ENTRIES =
            List.of(new NavEntry("rollovers", "/work/rollovers", NavEntry.DESK + 65, "rollover.nav"));

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.STEER_WORK) ? ENTRIES : List.of();
    }
}
