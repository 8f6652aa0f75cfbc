package city.wufei.facts.web;

import city.wufei.facts.FactBook;
import city.wufei.facts.FactsError;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import city.wufei.registry.Region;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The regions that values are about, as requests and spreadsheets name them. */
@Component
class FactPlaces {
    private final FactBook book;
    private final Regions regions;
    private final Organisations organisations;
    private final Clock clock;

    FactPlaces(FactBook book, Regions regions, Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.book = book;
        this.regions = regions;
        this.clock = clock;
    }

    /** The region of a code; the district for none. */
    Region get(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return book.district();
        }
        return regions.find(RegionCode.of(code), today())
                .orElseThrow(() -> Failure.of(FactsError.FACT_REGION_UNKNOWN, code));
    }

    /** The one body that is called so today. */
    Named body(String name) {
        List<Organisation> called = organisations.called(name, today());
        if (called.size() != 1) {
            throw Failure.of(FactsError.OWNER_NOT_CLEAR, name);
        }
        return new Named(called.get(0).id(), called.get(0).name());
    }

    /** As it is called today. */
    Named named(long id) {
        return new Named(id, regions.on(id, today()).map(Region::name).orElse(""));
    }

    /** By name or by code. */
    List<Region> called(String written) {
        Optional<Region> byCode = RegionCode.find(written).flatMap(code -> regions.find(code, today()));
        return byCode.or(() -> regions.named(written, today())).map(List::of).orElse(List.of());
    }

    List<String> names() {
        return all().stream().map(Region::name).toList();
    }

    /** From code to name, for a choice. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        all().forEach(region -> choices.put(region.code().toString(), region.name()));
        return choices;
    }

    private List<Region> all() {
        return regions.list(RegionFilter.all(today()), new PageRequest(0, PageRequest.LARGEST, null))
                .items();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
