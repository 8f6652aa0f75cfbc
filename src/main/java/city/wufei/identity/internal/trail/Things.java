package city.wufei.identity.internal.trail;

import city.wufei.platform.Caller;
import city.wufei.platform.ThingNames;
import city.wufei.platform.ThingNames.Thing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the things of the trail are called: beside the ids, which are what is sealed. */
@Component
class Things {
    /** {@code POST /people/{id}/disable}, {@code GET /api/v1/plans/{id}}, or just {@code people}. */
    private static final Pattern KIND = Pattern.compile("(?:[A-Z]+ (?:/api/v1)?/)?([a-z-]+)(?:/\\{.*)?");

    private static final Pattern ID = Pattern.compile("(\\d{1,18})(?: .*)?");
    private static final int MOST_KNOWN = 10_000;

    private final List<ThingNames> names;

    Things(List<ThingNames> names) {
        this.names = names;
    }

    /** For one reader and one answer. */
    Lookup forReader(Caller reader) {
        return new Lookup(names, reader);
    }

    /** For the names alone. */
    Lookup names() {
        return new Lookup(names, null);
    }

    /** Remembers what it found. */
    public static final class Lookup {
        private final List<ThingNames> names;
        private final @Nullable Caller reader;
        private final Map<String, Optional<Thing>> known = new HashMap<>();

        private Lookup(List<ThingNames> names, @Nullable Caller reader) {
            this.names = names;
            this.reader = reader;
        }

        /** Empty when it is nothing that has a name, or is there no more. */
        public String name(TrailEntry entry) {
            return find(entry).map(Thing::name).orElse("");
        }

        /** Null when it has none, or none that the reader may open. */
        public @Nullable String page(TrailEntry entry) {
            return find(entry)
                    .filter(thing -> reader != null && reader.may(thing.needed()))
                    .map(Thing::page)
                    .orElse(null);
        }

        private Optional<Thing> find(TrailEntry entry) {
            Matcher kind = KIND.matcher(entry.thing());
            Matcher id = ID.matcher(entry.thingId());
            if (!kind.matches() || !id.matches()) {
                return Optional.empty();
            }
            if (known.size() > MOST_KNOWN) {
                known.clear();
            }
            return known.computeIfAbsent(
                    kind.group(1) + "/" + id.group(1), key -> find(kind.group(1), Long.parseLong(id.group(1))));
        }

        private Optional<Thing> find(String kind, long id) {
            return names.stream().flatMap(each -> each.find(kind, id).stream()).findFirst();
        }
    }
}
