package city.wufei.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where waste is stored, treated, utilised or disposed of, as it is on a day.
 *
 * @param id null while it is not kept
 * @param kind a code of {@link Kinds.OfRegister#facilities}
 * @param park that it belongs to
 * @param design what it is built for
 * @param licensed what it is permitted to take
 * @param remaining volume that is left in cubic metres, as last read up to the day
 * @param openedOn first day, null when it is not known
 * @param closedOn last day, null while it lasts
 * @param place where in the plan's document it was named
 */
public record Facility(
        @Nullable Long id,
        String name,
        String kind,
        @Nullable Named operator,
        Region region,
        @Nullable Named park,
        @Nullable String address,
        @Nullable Capacity design,
        @Nullable Capacity licensed,
        @Nullable BigDecimal remaining,
        @Nullable LocalDate remainingOn,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String note,
        @Nullable String place) {}
