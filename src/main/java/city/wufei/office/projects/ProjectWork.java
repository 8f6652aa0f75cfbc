package city.wufei.office.projects;

import city.wufei.plan.Project;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stands on a day.
 *
 * @param carrier the project that carries the one sum printed for several, with this one among them; null when this project
 *     has its own sum or carries it. Money is kept there, so that it counts once.
 * @param bodies who is responsible, as they are on that day
 * @param money by source and year; none where another carries it
 * @param facilities what it became
 * @param latest report; null when there is none
 */
public record ProjectWork(
        Project project,
        @Nullable Project carrier,
        List<Organisation> bodies,
        List<Milestone> milestones,
        List<Money> money,
        List<Named> facilities,
        @Nullable ProjectReport latest,
        ProjectRule.Standing standing) {
    public ProjectWork {
        bodies = List.copyOf(bodies);
        milestones = List.copyOf(milestones);
        money = List.copyOf(money);
        facilities = List.copyOf(facilities);
    }

    public BigDecimal planned() {
        return sum(Money::planned);
    }

    public BigDecimal arranged() {
        return sum(Money::arranged);
    }

    public BigDecimal paid() {
        return sum(Money::paid);
    }

    private BigDecimal sum(Function<Money, BigDecimal> part) {
        return money.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The largest slip of its milestones, in work days; 0 when none is late. */
    public int slip() {
        return milestones.stream().mapToInt(Milestone::slip).max().orElse(0);
    }
}
