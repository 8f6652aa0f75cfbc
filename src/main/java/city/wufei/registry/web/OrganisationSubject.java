package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Words;
import city.wufei.registry.Change;
import city.wufei.registry.Change.Verb;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationChange;
import city.wufei.registry.OrganisationChange.Begun;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.Organisations;
import city.wufei.registry.RegistryError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Bodies, for the pages of changes. */
@Component
class OrganisationSubject implements ChangeSubject {
    private static final String THIS = "THIS";

    private final Organisations organisations;
    private final Words words;
    private final Clock clock;

    OrganisationSubject(Organisations organisations, Words words, Clock clock) {
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    private Organisation get(long id) {
        return organisations
                .find(id)
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(id)));
    }

    @Override
    public boolean exists(long id) {
        return organisations.find(id).isPresent();
    }

    @Override
    public long idOn(long id, LocalDate day) {
        return organisations.on(id, day).map(Organisation::id).orElse(id);
    }

    @Override
    public String name(long id) {
        return get(id).name();
    }

    @Override
    public void prefill(long id, Verb verb, ChangeForm form) {
        Organisation body = get(id);
        form.fill(ChangeForm.path(0, "name"), body.name()).fill("takes", THIS);
        for (int row : ChangeForm.rows(verb)) {
            form.fill(ChangeForm.path(row, "kind"), body.kind());
        }
        if (body.fullName() != null && verb != Verb.SPLIT) {
            form.fill(ChangeForm.path(0, "fullName"), body.fullName());
        }
    }

    @Override
    public Change read(long id, Verb verb, ChangeForm form) {
        boolean takes = verb == Verb.MERGE && form.value("takes").equals(THIS);
        List<Long> ending = new ArrayList<>();
        if (!takes) {
            ending.add(id);
        }
        LocalDate day = form.day();
        if (verb == Verb.MERGE) {
            form.others().forEach(name -> other(id, name, form, ending));
        }
        List<Begun> beginning = new ArrayList<>();
        for (int row : takes ? List.<Integer>of() : form.filled(verb)) {
            beginning.add(new Begun(
                    form.value(ChangeForm.path(row, "name")),
                    form.textOrNull(ChangeForm.path(row, "fullName")),
                    form.choice(ChangeForm.path(row, "kind"), Organisation.Kind.class)));
        }
        return new OrganisationChange(verb, ending, beginning, takes ? id : null, day, form.textOrNull("basis"));
    }

    private void other(long id, String name, ChangeForm form, List<Long> ending) {
        List<Organisation> called = organisations
                .list(new OrganisationFilter(name, null, null, LocalDate.now(clock)), new PageRequest(0, 0, null))
                .items()
                .stream()
                .filter(body -> body.name().equals(name) || name.equals(body.fullName()))
                .toList();
        if (called.size() == 1 && called.get(0).id() != id) {
            ending.add(called.get(0).id());
        } else {
            form.wrong("with", RegistryError.BODY_NOT_CLEAR, name);
        }
    }

    @Override
    public List<String> names(long id) {
        Organisation body = get(id);
        return organisations
                .list(
                        new OrganisationFilter(null, body.kind(), body.region().code(), LocalDate.now(clock)),
                        new PageRequest(0, PageRequest.LARGEST, "name"))
                .items()
                .stream()
                .filter(other -> other.id() != id)
                .map(Organisation::name)
                .toList();
    }

    @Override
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Organisation.Kind kind : Organisation.Kind.values()) {
            if (kind != Organisation.Kind.TOWNSHIP_GOVERNMENT) {
                kinds.put(kind.name(), words.of("organisation.kind." + kind));
            }
        }
        return kinds;
    }

    @Override
    public Map<String, Long> affected(long id) {
        return Map.of();
    }
}
