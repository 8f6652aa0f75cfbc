package city.wufei.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Firms, parks and facilities that a plan's text names, to be entered into the register behind a {@link Registration}.
 *
 * <p>A park, operator or administration is named; {@code place} says where in the document.
 */
public record Plants(List<Firm> firms, List<Site> parks, List<Plant> plants) {
    public static final Plants NONE = new Plants(List.of(), List.of(), List.of());

    public Plants {
        firms = List.copyOf(firms);
        parks = List.copyOf(parks);
        plants = List.copyOf(plants);
    }

    /** A body that serves or sits in the district. */
    public record Firm(
            String name,
            Organisation.Kind kind,
            List<String> aliases,
            @Nullable String park,
            String place) {
        public Firm {
            aliases = List.copyOf(aliases);
        }
    }

    /** A park. */
    public record Site(String name, @Nullable String administration, String place) {}

    /**
     * A facility.
     *
     * @param kind a code of {@link Kinds.OfRegister#facilities}
     * @param region name of a township, null for the district
     * @param design what it is built for, in {@code unit}; both or none
     * @param remaining volume left in cubic metres on {@code readOn}; both or none
     */
    public record Plant(
            String name,
            String kind,
            @Nullable String operator,
            @Nullable String region,
            @Nullable String park,
            @Nullable BigDecimal design,
            @Nullable Unit unit,
            @Nullable BigDecimal remaining,
            @Nullable LocalDate readOn,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            String place) {}
}
