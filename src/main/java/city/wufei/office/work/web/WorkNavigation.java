package city.wufei.office.work.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class WorkNavigation implements NavigationSource {
    private static final List<NavEntry> ENTRIES = List.of(
            new NavEntry("work", "/work/tasks", NavEntry.DESK + 40, "work.nav.tasks"),
            new NavEntry("workProjects", "/work/projects", NavEntry.DESK + 41, "projects.nav"),
            new NavEntry("evidence", "/work/evidence", NavEntry.DESK + 42, "evidence.nav"),
            new NavEntry("bodies", "/work/bodies", NavEntry.DESK + 43, "work.nav.bodies"));

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.READ) ? ENTRIES : List.of();
    }
}
