package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contracts of the register. */
public interface Contracts {
    /**
     * Which contracts; a null asks for all.
     *
     * @param text part of the number, the subject, a waste or a party's name
     * @param party id of a row of any time
     */
    record Filter(@Nullable String text, @Nullable Long party, boolean over, LocalDate on) {}

    Optional<Contract> find(long id, LocalDate day);

    Map<String, Contract> numbered(Collection<String> numbers, LocalDate day);

    /** Sort keys: {@code number}, {@code client}, {@code contractor}, {@code validFrom}, {@code validTo}. */
    Listing<Contract> list(Filter filter, PageRequest request);

    /** Adds or changes one; answers its id. */
    long save(@Nullable Contract before, Contract after);
}
