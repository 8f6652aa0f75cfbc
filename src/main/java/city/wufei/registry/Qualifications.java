package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dated qualifications of the register. */
public interface Qualifications {
    /**
     * Which qualifications; a null asks for all.
     *
     * @param text part of the number, the issuer or the holder's name
     * @param holder this very one, by a row of any time
     * @param endingBy only those whose last day is this one or earlier, and not before {@code on}
     * @param over whether those that are over or not begun on the day are asked for too
     */
    record Filter(
            @Nullable String text,
            @Nullable String kind,
            @Nullable Holder holder,
            @Nullable LocalDate endingBy,
            boolean over,
            LocalDate on) {}

    Optional<Qualification> find(long id, LocalDate day);

    /** The one of this kind, holder, number and first day. */
    Optional<Qualification> like(Qualification other, LocalDate day);

    /** Sort keys: {@code kind}, {@code holder}, {@code number}, {@code amount}, {@code validFrom}, {@code validTo}. */
    Listing<Qualification> list(Filter filter, PageRequest request);

    /** Adds or changes one; answers its id. */
    long save(@Nullable Qualification before, Qualification after);
}
