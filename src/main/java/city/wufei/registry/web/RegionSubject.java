package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Words;
import city.wufei.registry.Change;
import city.wufei.registry.Change.Verb;
import city.wufei.registry.Region;
import city.wufei.registry.RegionChange;
import city.wufei.registry.RegionChange.Begun;
import city.wufei.registry.RegionFilter;
import city.wufei.registry.Regions;
import city.wufei.registry.RegistryError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Townships, for the pages of changes. */
@Component
class RegionSubject implements ChangeSubject {
    private final Regions regions;
    private final Words words;
    private final Clock clock;

    RegionSubject(Regions regions, Words words, Clock clock) {
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    private Region get(long id) {
        return regions.find(id).orElseThrow(() -> Failure.of(RegistryError.REGION_NOT_FOUND, String.valueOf(id)));
    }

    @Override
    public boolean exists(long id) {
        return regions.find(id).isPresent();
    }

    @Override
    public long idOn(long id, LocalDate day) {
        return regions.on(id, day).map(Region::id).orElse(id);
    }

    @Override
    public String name(long id) {
        return get(id).name();
    }

    @Override
    public void prefill(long id, Verb verb, ChangeForm form) {
        Region region = get(id);
        form.fill(ChangeForm.path(0, "name"), region.name())
                .fill(ChangeForm.path(0, "code"), region.code())
                .fill(ChangeForm.path(0, "villages"), region.villages());
        for (int row : ChangeForm.rows(verb)) {
            form.fill(ChangeForm.path(row, "kind"), region.kind());
        }
    }

    @Override
    public Change read(long id, Verb verb, ChangeForm form) {
        List<Long> ending = new ArrayList<>(List.of(id));
        LocalDate day = form.day();
        if (verb == Verb.MERGE) {
            form.others().forEach(name -> other(id, name, form, ending));
        }
        List<Begun> beginning = new ArrayList<>();
        for (int row : form.filled(verb)) {
            beginning.add(begun(row, form, get(id)));
        }
        return new RegionChange(verb, ending, beginning, day, form.textOrNull("basis"));
    }

    private static Begun begun(int row, ChangeForm form, Region like) {
        String written = form.value(ChangeForm.path(row, "code"));
        RegionCode code = RegionCode.find(written).orElse(null);
        if (code == null) {
            form.wrong(ChangeForm.path(row, "code"), RegistryError.CODE_EXPECTED, written);
        }
        return new Begun(
                code == null ? like.code() : code,
                form.value(ChangeForm.path(row, "name")),
                form.choice(ChangeForm.path(row, "kind"), Region.Kind.class),
                form.number(ChangeForm.path(row, "villages")));
    }

    private void other(long id, String name, ChangeForm form, List<Long> ending) {
        List<Region> called =
                beside(id).stream().filter(region -> region.name().equals(name)).toList();
        if (called.size() == 1) {
            ending.add(called.get(0).id());
        } else {
            form.wrong("with", RegistryError.BODY_NOT_CLEAR, name);
        }
    }

    private List<Region> beside(long id) {
        RegionCode within = get(id).code().parent().orElse(null);
        RegionFilter filter = new RegionFilter(null, null, true, within, LocalDate.now(clock));
        return regions.list(filter, new PageRequest(0, PageRequest.LARGEST, null)).items().stream()
                .filter(region -> region.id() != id)
                .toList();
    }

    @Override
    public List<String> names(long id) {
        return beside(id).stream().map(Region::name).toList();
    }

    @Override
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Region.Kind kind : Region.Kind.values()) {
            if (kind.isTownshipLevel()) {
                kinds.put(kind.name(), words.of("region.kind." + kind));
            }
        }
        return kinds;
    }

    @Override
    public Map<String, Long> affected(long id) {
        return Map.of();
    }
}
