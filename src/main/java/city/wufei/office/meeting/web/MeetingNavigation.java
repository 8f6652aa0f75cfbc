package city.wufei.office.meeting.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MeetingNavigation implements NavigationSource {
    private static final List<NavEntry> ENTRIES =
            List.of(new NavEntry("meetings", "/meetings", NavEntry.DESK + 51, "meeting.nav"));

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.READ) ? ENTRIES : List.of();
    }
}
