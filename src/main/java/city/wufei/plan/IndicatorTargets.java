package city.wufei.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's yearly targets.
 *
 * @param unit that values are in, as the plan prints it
 * @param years of the plan
 * @param lines the whole first (one for each area), then bodies by name
 * @param version null while nobody set them: then they are a proposal, straight from the baseline to the target, and there
 *     are no lines where the target is not a number
 */
public record IndicatorTargets(
        Indicator indicator,
        String unit,
        List<Integer> years,
        List<TargetLine> lines,
        @Nullable TargetVersion version,
        List<TargetWarning> warnings) {
    public IndicatorTargets {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    public boolean isProposal() {
        return version == null;
    }

    public List<TargetLine> wholes() {
        return lines.stream().filter(TargetLine::isWhole).toList();
    }

    public List<TargetLine> parts() {
        return lines.stream().filter(line -> !line.isWhole()).toList();
    }
}
