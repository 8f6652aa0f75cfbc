package city.wufei.office.cycle.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.office.cycle.CycleError;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is asked: {@code unit/ID}, {@code group/ID}, {@code kind/KIND/REGION}, separated by commas. */
@Component
class AskedUnits {
    private final Organisations organisations;

    AskedUnits(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Those there are on a day, each once, in the order asked for. */
    List<Organisation> on(String written, LocalDate day) {
        Map<Long, Organisation> units = new LinkedHashMap<>();
        Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .flatMap(one -> units(one, day).stream())
                .forEach(unit -> units.putIfAbsent(unit.id(), unit));
        if (units.isEmpty()) {
            throw Failure.of(CycleError.NOBODY_ASKED);
        }
        return List.copyOf(units.values());
    }

    private List<Organisation> units(String written, LocalDate day) {
        String[] parts = written.split("/", -1);
        try {
            return switch (parts[0]) {
                case "unit" ->
                    List.of(organisations.on(Long.parseLong(parts[1]), day).orElseThrow());
                case "group" -> members(Long.parseLong(parts[1]), day);
                case "kind" -> ofKind(Organisation.Kind.valueOf(parts[1]), RegionCode.of(parts[2]), day);
                default -> throw Failure.of(CycleError.UNITS_UNKNOWN, written);
            };
        } catch (RuntimeException unknown) {
            throw Failure.of(CycleError.UNITS_UNKNOWN, written).causedBy(unknown);
        }
    }

    private List<Organisation> members(long id, LocalDate day) {
        OrganisationGroup group = organisations.findGroup(id).orElseThrow();
        return organisations.members(group, day);
    }

    private List<Organisation> ofKind(Organisation.Kind kind, RegionCode within, LocalDate day) {
        OrganisationFilter filter = new OrganisationFilter(null, kind, within, day);
        List<Organisation> all = new ArrayList<>();
        int page = 0;
        int pages;
        do {
            var listing = organisations.list(filter, PageRequest.of(page, PageRequest.LARGEST, null));
            all.addAll(listing.items());
            pages = listing.pages();
            page++;
        } while (page < pages);
        return all;
    }
}
