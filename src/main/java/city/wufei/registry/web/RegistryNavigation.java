package city.wufei.registry.web;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RegistryNavigation implements NavigationSource {
    private static final List<NavEntry> ENTRIES = List.of(
            new NavEntry("regions", "/regions", NavEntry.REGISTER, "region.title"),
            new NavEntry("organisations", "/organisations", NavEntry.REGISTER + 10, "organisation.title"),
            new NavEntry("groups", "/groups", NavEntry.REGISTER + 15, "table.groups"),
            new NavEntry("parks", "/parks", NavEntry.REGISTER + 20, "table.parks"),
            new NavEntry("facilities", "/facilities", NavEntry.REGISTER + 30, "table.facilities"),
            new NavEntry("vehicles", "/vehicles", NavEntry.REGISTER + 40, "table.vehicles"),
            new NavEntry("contracts", "/contracts", NavEntry.REGISTER + 50, "table.contracts"),
            new NavEntry("qualifications", "/qualifications", NavEntry.REGISTER + 60, "table.qualifications"));

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.READ) ? ENTRIES : List.of();
    }
}
