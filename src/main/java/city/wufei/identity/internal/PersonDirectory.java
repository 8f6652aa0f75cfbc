package city.wufei.identity.internal;

import city.wufei.platform.Audience;
import city.wufei.platform.Directory;
import city.wufei.platform.Reachable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers whom something is for from who has access, and as what. */
@Component
class PersonDirectory implements Directory {
    private final ReachSql reach;
    private final GrantSql grants;
    private final Clock clock;

    PersonDirectory(ReachSql reach, GrantSql grants, Clock clock) {
        this.reach = reach;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Reachable> find(Audience audience) {
        if (audience instanceof Audience.Person person) {
            return reach.findActive(person.id());
        }
        LocalDate today = LocalDate.now(clock);
        List<Reachable> people = reach.listActive();
        Map<Long, List<Grant>> roles =
                grants.list(people.stream().map(Reachable::id).toList(), today);
        return people.stream()
                .filter(each -> holds(roles.getOrDefault(each.id(), List.of()), today, audience))
                .toList();
    }

    private static boolean holds(List<Grant> grants, LocalDate day, Audience audience) {
        List<Grant> now = grants.stream().filter(grant -> grant.isOn(day)).toList();
        return Rights.of(now, TokenScope.PERSON).stream().anyMatch(mandate -> mandate.answers(audience));
    }
}
