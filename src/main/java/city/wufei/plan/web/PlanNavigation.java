package city.wufei.plan.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PlanNavigation implements NavigationSource {
    private static final List<NavEntry> ENTRIES = List.of(
            new NavEntry("overview", "/overview", 0, "plan.overview"),
            new NavEntry("indicators", "/indicators", 10, "plan.indicators"),
            new NavEntry("targets", "/targets", 15, "targets.title"),
            new NavEntry("tasks", "/tasks", 20, "plan.tasks"),
            new NavEntry("projects", "/projects", 30, "plan.projects"),
            new NavEntry("units", "/units", 40, "plan.units"),
            new NavEntry("findings", "/findings", 50, "plan.findings"),
            new NavEntry("facts", "/facts", 60, "plan.facts"),
            new NavEntry("document", "/document", 70, "plan.document"),
            new NavEntry("imports", "/imports", 80, "plan.imports"),
            new NavEntry("fill", "/fill", 85, "fill.navigation"));

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.READ) ? ENTRIES : List.of();
    }
}
