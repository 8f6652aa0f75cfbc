package city.wufei.platform.jobs.web;

import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class JobNavigation implements NavigationSource {
    private static final List<NavEntry> ENTRIES = List.of(new NavEntry("jobs", "/jobs", 820, "job.title"));

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return ENTRIES;
    }
}
