package city.wufei.office.cycle.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.ReturnState;
import city.wufei.platform.Action;
import city.wufei.registry.Hierarchy;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies on somebody's desk of returns: theirs to fill in, theirs to confirm, check or accept. */
@Service
@Transactional(readOnly = true)
public class Desk {
    private static final int DEEPEST = 5;

    private final ReturnSql returns;
    private final OwnUnitsSql own;
    private final Forms forms;
    private final ReturnRights rights;
    private final Organisations organisations;
    private final Hierarchy hierarchy;
    private final Clock clock;

    Desk(
            ReturnSql returns,
            OwnUnitsSql own,
            Forms forms,
            ReturnRights rights,
            Organisations organisations,
            Hierarchy hierarchy,
            Clock clock) {
        this.returns = returns;
        this.own = own;
        this.forms = forms;
        this.rights = rights;
        this.organisations = organisations;
        this.hierarchy = hierarchy;
        this.clock = clock;
    }

    /** A return with its form. */
    public record Item(Return of, Form form) {}

    /** Those of the person's own units that are not handed on. */
    public List<Item> toFill(CurrentPerson person) {
        return items(returns.ofUnits(units(person, Action.FILL_RETURN), List.of(ReturnState.DRAFT)));
    }

    public List<Item> toConfirm(CurrentPerson person) {
        return items(returns.ofUnits(units(person, Action.CONFIRM_RETURN), List.of(ReturnState.FILLED)));
    }

    /** Those that the person's department leads, or all for the office. */
    public List<Item> toCheck(CurrentPerson person) {
        if (!person.may(Action.CHECK_RETURN)) {
            return List.of();
        }
        Map<Long, Boolean> mine = new HashMap<>();
        return items(returns.inState(List.of(ReturnState.CONFIRMED))).stream()
                .filter(item -> mine.computeIfAbsent(
                        item.form().versionId(), id -> person.may(Action.CHECK_RETURN, rights.lead(item.form()))))
                .toList();
    }

    /** Those that a unit was asked for until a day and fell due in the year before it or later, the last first. */
    public List<Item> ofUnit(long unit, LocalDate day) {
        return items(returns.ofUnits(List.of(unit), List.of(ReturnState.values()))).stream()
                .filter(item -> item.of().dueOn().isAfter(day.minusYears(1)))
                .sorted(Comparator.comparing((Item item) -> item.of().dueOn()).reversed())
                .toList();
    }

    /** Whether somebody may see what is in it. */
    public boolean mayOpen(CurrentPerson person, Item item) {
        return rights.mayRead(person, item.of(), item.form());
    }

    public List<Item> toAccept(CurrentPerson person) {
        return person.may(Action.ACCEPT_RETURN) ? items(returns.inState(List.of(ReturnState.CHECKED))) : List.of();
    }

    private List<Item> items(List<Return> found) {
        Map<Long, Form> known = new LinkedHashMap<>();
        return found.stream()
                .map(of -> new Item(of, known.computeIfAbsent(of.formVersion(), forms::version)))
                .toList();
    }

    private List<Long> units(CurrentPerson person, Action right) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> bodies = new HashSet<>();
        List<Scope> scopes = person.scopesOf(right);
        for (Scope scope : scopes) {
            Long id = scope.id();
            if (scope.kind() == Scope.Kind.ORGANISATION && id != null) {
                organisations.on(id, today).ifPresent(body -> addWithBelow(body, today, bodies, 0));
            }
        }
        List<Long> units = new ArrayList<>(own.ofBodies(bodies, today));
        scopes.stream()
                .flatMap(scope -> java.util.stream.Stream.ofNullable(scope.region()))
                .forEach(region -> units.addAll(own.inRegion(region)));
        return units;
    }

    private void addWithBelow(Organisation body, LocalDate day, Set<Long> into, int depth) {
        if (into.add(body.id()) && depth < DEEPEST) {
            hierarchy.below(body.id(), day).forEach(below -> addWithBelow(below, day, into, depth + 1));
        }
    }
}
