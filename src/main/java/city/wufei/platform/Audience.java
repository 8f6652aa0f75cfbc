package city.wufei.platform;

import city.wufei.kernel.RegionCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom something is for, said without knowing who that is. Identity knows; see {@link Directory}. */
public sealed interface Audience {

    /** One person. */
    record Person(long id) implements Audience {}

    /** Everybody who has this right, wherever it reaches. */
    record Holders(Action right) implements Audience {}

    /** Everybody whose right reaches what lies there. */
    record HoldersAt(Action right, Spot spot) implements Audience {}

    /** Those whose right reaches what lies there because they belong there; whoever has it everywhere is not meant. */
    record Insiders(Action right, Spot spot) implements Audience {}

    /**
     * Where a thing lies, as far as platform needs to keep it; identity's {@code Whereabouts} makes it and reads it.
     *
     * @param region null when it lies in none
     * @param parks ids in the register
     * @param organisations ids in the register
     */
    record Spot(@Nullable RegionCode region, Set<Long> parks, Set<Long> organisations) {
        private static final String BETWEEN = ";";
        private static final int PARTS = 3;

        public Spot {
            parks = Set.copyOf(parks);
            organisations = Set.copyOf(organisations);
        }

        /** As one text, the same for the same spot: {@code 500154001;12;7,9}. */
        public String text() {
            return (region == null ? "" : region) + BETWEEN + joined(parks) + BETWEEN + joined(organisations);
        }

        /** Of what {@link #text} made. */
        public static Spot of(String text) {
            String[] parts = text.split(BETWEEN, PARTS);
            return new Spot(parts[0].isEmpty() ? null : RegionCode.of(parts[0]), ids(parts[1]), ids(parts[2]));
        }

        private static String joined(Collection<Long> ids) {
            return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        }

        private static Set<Long> ids(String joined) {
            return joined.isEmpty()
                    ? Set.of()
                    : Arrays.stream(joined.split(",", -1)).map(Long::valueOf).collect(Collectors.toSet());
        }
    }

    static Audience person(long id) {
        return new Person(id);
    }

    static Audience holders(Action right) {
        return new Holders(right);
    }
}
