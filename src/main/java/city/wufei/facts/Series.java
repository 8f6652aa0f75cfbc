package city.wufei.facts;

import city.wufei.kernel.Period;
import city.wufei.registry.Named;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is counted or measured again and again.
 *
 * @param id null while it is not kept
 * @param code stable name for programs: {@code industry.value-added}
 * @param unit as it is printed; {@code %} for a share, empty for a state
 * @param digits most digits after the decimal point
 * @param period how often there is a value
 * @param owner whose figures they are; null when only the office enters them
 * @param source who publishes it, unless a value says otherwise
 * @param method how it comes about, unless a value says otherwise; empty when nobody said
 */
public record Series(
        @Nullable Long id,
        String code,
        String name,
        String topic,
        SeriesKind kind,
        String unit,
        int digits,
        Period.Kind period,
        @Nullable Named owner,
        String source,
        String method) {}
