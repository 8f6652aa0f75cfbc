package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parks of the register, and who belongs to them on a day. */
public interface Parks {
    record Filter(@Nullable String text, boolean over, LocalDate on) {}

    /**
     * Somebody or something that belongs to a park.
     *
     * @param id of the membership
     * @param holder a body or a facility
     */
    record Member(
            long id,
            Holder holder,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    Optional<Park> find(long id, LocalDate day);

    Map<String, Park> named(Collection<String> names, LocalDate day);

    /** Sort keys: {@code name}, {@code region}, {@code members}. */
    Listing<Park> list(Filter filter, PageRequest request);

    /** Adds or changes one; answers its id. */
    long save(@Nullable Park before, Park after);

    /** Who belongs to it on a day. */
    List<Member> members(long park, LocalDate day);

    /** Lets a body or a facility belong to it from a day on; null when that is not known. */
    void join(long park, Holder holder, @Nullable LocalDate from);

    /** Lets a membership end with a last day. */
    void leave(long member, LocalDate lastDay);
}
