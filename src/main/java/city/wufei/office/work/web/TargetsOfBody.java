package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.page.BodySection;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.Targets;
import city.wufei.plan.Targets.BodyTarget;
import city.wufei.registry.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The yearly targets of a body, on its page: those broken down to it, and of indicators that it alone answers for. */
@Component
class TargetsOfBody implements BodySection {
    private final Targets targets;

    TargetsOfBody(Targets targets) {
        this.targets = targets;
    }

    @Override
    public int order() {
        return 10;
    }

    /** What the fragment shows. */
    public record Own(List<Integer> years, List<BodyTarget> lines) {}

    @Override
    public Optional<Shown> of(Plan plan, Organisation body, LocalDate day, CurrentPerson person) {
        List<BodyTarget> brokenDown = targets.ofBody(plan, body.id(), day);
        Stream<BodyTarget> wholes = targets.list(plan).stream()
                .filter(one -> isResponsible(one, body))
                .filter(one ->
                        brokenDown.stream().noneMatch(line -> line.targets().equals(one)))
                .flatMap(one -> one.wholes().stream().map(line -> new BodyTarget(one, line)));
        List<BodyTarget> lines = Stream.concat(brokenDown.stream(), wholes).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        "office/sections",
                        "targets",
                        new Own(lines.get(0).targets().years(), lines)));
    }

    private static boolean isResponsible(IndicatorTargets one, Organisation body) {
        return one.indicator().units().stream()
                .anyMatch(unit -> unit.organisation() != null && unit.organisation() == body.id());
    }
}
