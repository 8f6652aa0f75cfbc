package city.wufei.platform.backup.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class BackupNavigation implements NavigationSource {
    private static final NavEntry ENTRY =
            new NavEntry("backups", "/backups", NavEntry.ADMINISTRATION + 60, "backup.title");

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.OPERATE) ? List.of(ENTRY) : List.of();
    }
}
