package city.wufei.identity.web;

import city.wufei.identity.Scope;
import city.wufei.identity.ScopeDirectory;
import city.wufei.identity.internal.Grant;
import city.wufei.identity.internal.Person;
import city.wufei.platform.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Roles as pages show them. */
@Component
class GrantLines {
    private final ScopeDirectory directory;
    private final Words words;

    GrantLines(ScopeDirectory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    /** A role with how far it reaches, in words. */
    record Line(Grant grant, String role, String scope) {}

    List<Line> of(Collection<Grant> grants) {
        return grants.stream().map(this::line).toList();
    }

    /** Of each person by id. */
    Map<Long, List<Line>> byPerson(Collection<Person> people) {
        Map<Long, List<Line>> lines = new LinkedHashMap<>();
        people.forEach(person -> lines.put(person.id(), of(person.grants())));
        return lines;
    }

    private Line line(Grant grant) {
        String everywhere = words.of("scopeKind.EVERYWHERE");
        String scope = grant.scope().kind() == Scope.Kind.EVERYWHERE
                ? everywhere
                : directory.label(grant.scope()).orElse("—").replaceAll(" · .*", "");
        return new Line(grant, words.of("role." + grant.role()), scope);
    }
}
