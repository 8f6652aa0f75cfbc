package city.wufei.office.cycle.web;

import city.wufei.kernel.PageRequest;
import city.wufei.platform.Words;
import city.wufei.registry.Organisation;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom one can ask in one go: all bodies of a kind in a district. */
@Component
class AskedChoices {
    private static final List<Organisation.Kind> KINDS = List.of(
            Organisation.Kind.TOWNSHIP_GOVERNMENT,
            Organisation.Kind.DEPARTMENT,
            Organisation.Kind.PARK_ADMINISTRATION,
            Organisation.Kind.ENTERPRISE);

    private final Regions regions;
    private final Words words;
    private final Clock clock;

    AskedChoices(Regions regions, Words words, Clock clock) {
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    /** From what is written in a schedule to what it is called. */
    Map<String, String> today() {
        RegionFilter districts = new RegionFilter(null, Region.Kind.DISTRICT, false, null, LocalDate.now(clock));
        Map<String, String> choices = new LinkedHashMap<>();
        for (Region district : regions.list(districts, PageRequest.of(0, PageRequest.LARGEST, null))
                .items()) {
            KINDS.forEach(kind -> choices.put(
                    "kind/" + kind + "/" + district.code().full(),
                    words.of("cycles.allOf", district.name(), words.of("organisation.kind." + kind))));
        }
        return choices;
    }
}
