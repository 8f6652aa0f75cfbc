package city.wufei.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two bodies agreed on about waste.
 *
 * @param id null while it is not kept
 * @param client who gives the waste away
 * @param contractor who takes, carries or treats it
 * @param wastes names of the wastes as the contract has them
 */
public record Contract(
        @Nullable Long id,
        String number,
        Named client,
        Named contractor,
        String subject,
        List<String> wastes,
        @Nullable String note,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public Contract {
        wastes = List.copyOf(wastes);
    }
}
