package city.wufei.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody or something is, may or has passed during some days.
 *
 * @param id null while it is not kept
 * @param kind a code of {@link Kinds.OfRegister#qualifications}
 * @param number of the document, empty where it has none
 * @param amount or area, in {@code unit}; both or none
 * @param validTo last day, null when it does not run out
 */
public record Qualification(
        @Nullable Long id,
        String kind,
        Holder holder,
        String number,
        @Nullable String issuer,
        @Nullable BigDecimal amount,
        @Nullable Unit unit,
        @Nullable String note,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
