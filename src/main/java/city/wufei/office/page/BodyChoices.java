package city.wufei.office.page;

import city.wufei.kernel.PageRequest;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationFilter;
import city.wufei.registry.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The public bodies that something can be given to, for a form: id to name, departments first. */
@Component
public class BodyChoices {
    private static final List<Organisation.Kind> KINDS = List.of(
            Organisation.Kind.OFFICE,
            Organisation.Kind.DEPARTMENT,
            Organisation.Kind.PARK_ADMINISTRATION,
            Organisation.Kind.TOWNSHIP_GOVERNMENT,
            Organisation.Kind.PUBLIC_BODY);

    private final Organisations organisations;

    BodyChoices(Organisations organisations) {
        this.organisations = organisations;
    }

    public Map<String, String> on(LocalDate day) {
        List<Organisation> bodies = KINDS.stream()
                .flatMap(kind -> organisations
                        .list(
                                new OrganisationFilter(null, kind, null, day),
                                new PageRequest(0, PageRequest.LARGEST, "name"))
                        .items()
                        .stream())
                .toList();
        return Choices.of(bodies, body -> String.valueOf(body.id()), Organisation::name);
    }
}
