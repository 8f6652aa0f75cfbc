package city.wufei.office.report.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ReportNavigation implements NavigationSource {
    private static final List<NavEntry> ENTRIES =
            List.of(new NavEntry("reports", "/work/reports", NavEntry.DESK + 60, "progressReport.nav"));

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.READ) ? ENTRIES : List.of();
    }
}
