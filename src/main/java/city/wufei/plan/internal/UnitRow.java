package city.wufei.plan.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit with what the plan gives it to do. */
public record UnitRow(
        long id,
        String name,
        List<String> aliases,
        boolean group,
        @Nullable Long organisation,
        @Nullable Long organisationGroup,
        int indicators,
        int leads,
        int supports,
        int projects) {
    public UnitRow {
        aliases = List.copyOf(aliases);
    }
}
