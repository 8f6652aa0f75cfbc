package city.wufei.plan.web;

import city.wufei.plan.Place;
import city.wufei.plan.internal.SourceLine;
import city.wufei.plan.internal.SourceStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds rows of the document together with the heads of their tables. */
@Component
class SourceRows {
    private final SourceStore sources;

    SourceRows(SourceStore sources) {
        this.sources = sources;
    }

    Optional<SourceRow> find(long plan, Place place) {
        return Optional.ofNullable(of(plan, List.of(place)).get(place));
    }

    /** Those of {@code places} that the plan's document has. */
    Map<Place, SourceRow> of(long plan, Collection<Place> places) {
        Map<Place, SourceRow> rows = new HashMap<>();
        Map<Integer, Optional<SourceLine>> heads = new HashMap<>();
        for (SourceLine line : sources.lines(plan, places)) {
            Place place = line.place();
            Optional<SourceLine> head = place.inTable()
                    ? heads.computeIfAbsent(place.number(), table -> sources.findHead(plan, table))
                    : Optional.empty();
            rows.put(place, SourceRow.of(line, head.orElse(null)));
        }
        return rows;
    }
}
