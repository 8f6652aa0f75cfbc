package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.kernel.StateMachine.Edge;
import city.wufei.office.work.Part;
import city.wufei.office.work.StageVerb;
import city.wufei.office.work.Work;
import city.wufei.platform.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one person may do about many parts: each body is asked about once. Made anew for each request. */
final class Mine {
    private final Work work;
    private final CurrentPerson person;
    private final Map<Asked, Boolean> known = new HashMap<>();

    Mine(Work work, CurrentPerson person) {
        this.work = work;
        this.person = person;
    }

    private record Asked(Action right, long body) {}

    boolean may(Action right, Part part) {
        if (part.body() == null) {
            return work.may(person, right, part);
        }
        Asked asked = new Asked(right, part.body().id());
        Boolean before = known.get(asked);
        if (before != null) {
            return before;
        }
        boolean may = work.may(person, right, part);
        known.put(asked, may);
        return may;
    }

    List<StageVerb> verbs(Part part) {
        return StageVerb.WORKFLOW.edges().stream()
                .filter(edge -> edge.from() == part.stage() && may(edge.right(), part))
                .map(Edge::verb)
                .toList();
    }

    /** Whose it is because they belong there: who may report everything has no part of their own. */
    boolean owns(Part part) {
        return !person.scopesOf(Action.REPORT_WORK).contains(Scope.EVERYWHERE) && may(Action.REPORT_WORK, part);
    }
}
