package city.wufei.facts;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Period;
import city.wufei.kernel.Problem;
import city.wufei.registry.Region;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All series and their values. Nothing that was recorded is ever lost: a new value follows the old one. */
public interface FactBook {
    Optional<Series> find(String code);

    /**
     * As {@link #find}.
     *
     * @throws city.wufei.kernel.Failure {@link FactsError#SERIES_NOT_FOUND}
     */
    Series get(String code);

    /** By topic and their own order. */
    List<Series> list(@Nullable String topic, @Nullable String text, Period.@Nullable Kind period);

    List<String> topics();

    /**
     * Adds a series behind the others of its topic, or changes the one that has this code. What its values mean stays:
     * kind, unit and period of a series that has values are not changed.
     *
     * @throws city.wufei.kernel.Failure {@link FactsError#SERIES_IN_USE}
     */
    void keep(Series series);

    /** Adds those whose codes are new and leaves the others as they are. */
    void addMissing(List<Series> series);

    /**
     * Records values in the running transaction. One that says what is in force already is no news and adds nothing.
     *
     * @return how many were new
     * @throws city.wufei.kernel.Failure {@link FactsError#FACT_INVALID}: {@code errors[]} names each value that does not
     *     fit its series, by {@code INDEX.field}
     */
    int record(List<FactEntry> entries, String by);

    /** What is wrong with a value, by field ({@code value}, {@code period}); empty when it fits its series. */
    List<Problem> problems(FactEntry entry);

    /**
     * The values in force.
     *
     * @param series codes; null for all
     * @param region id; null for all
     */
    List<Fact> values(
            @Nullable Collection<String> series, @Nullable Long region, @Nullable Period from, @Nullable Period to);

    /** As {@link #values}, page by page; sort keys: {@code series}, {@code period}, {@code region}, {@code recordedAt}. */
    Listing<Fact> values(FactFilter filter, PageRequest request);

    /** The one in force. */
    Optional<Fact> value(String series, long region, Period period);

    /** The youngest in force of each series for a region, by code. */
    Map<String, Fact> latest(Collection<String> series, long region);

    /** All that was ever recorded for it, the youngest first. */
    List<Fact> history(String series, long region, Period period);

    /** The region that figures without one are about: the district. */
    Region district();
}
