package city.wufei.identity.internal;

import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.Directory;
import city.wufei.platform.Reachable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers whom something is for from who has access, and as what. */
@Component
class PersonDirectory implements Directory {
    private final ReachSql reach;

    PersonDirectory(ReachSql reach) {
        this.reach = reach;
    }

    @Override
    @Transactional
    public List<Reachable> find(Audience audience) {
        if (audience instanceof Audience.Person person) {
            return people(reach.findActive(person.id()));
        }
        Action right = ((Audience.Holders) audience).right();
        return people(reach.listActive().stream()
                .filter(each -> Rights.of(each.role(), TokenScope.PERSON).contains(right))
                .toList());
    }

    private static List<Reachable> people(List<ReachSql.WithRole> found) {
        return found.stream().map(ReachSql.WithRole::person).toList();
    }
}
