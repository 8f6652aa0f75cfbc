package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facilities of the register. */
public interface Facilities {
    /**
     * Which facilities; a null asks for all.
     *
     * @param text part of the name, the operator's name or the address
     * @param stream of their kinds
     * @param on the day they are read as of; those that are closed on it only when {@code closed}
     */
    record Filter(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String stream,
            @Nullable RegionCode within,
            @Nullable Long park,
            boolean closed,
            LocalDate on) {}

    /** A volume that was read. */
    record Reading(LocalDate on, BigDecimal remaining) {}

    Optional<Facility> find(long id, LocalDate day);

    /** By name, as of the day; names that nobody has are absent. */
    Map<String, Facility> named(Collection<String> names, LocalDate day);

    /** Sort keys: {@code name}, {@code kind}, {@code operator}, {@code region}, {@code design}, {@code licensed}, {@code openedOn}. */
    Listing<Facility> list(Filter filter, PageRequest request);

    /** Those of an operator on a day. */
    List<Facility> operatedBy(long organisation, LocalDate day);

    /**
     * Adds or changes one. A capacity whose first day is later than that of the one before begins anew and ends the one
     * before; else it is corrected. A change of park counts from {@code day} on.
     *
     * @return its id
     */
    long save(@Nullable Facility before, Facility after, LocalDate day);

    /** Design and licensed capacities, newest first. */
    List<Capacity> capacities(long id);

    /** Remaining volumes that were read, newest first. */
    List<Reading> readings(long id);
}
