package city.wufei.office.supervision.web;

import city.wufei.office.supervision.SlipLevel;
import city.wufei.office.supervision.SupervisionItem;
import city.wufei.office.supervision.SupervisionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list shows; each part may be missing. */
record SupervisionFilter(
        @Nullable SupervisionState state,
        @Nullable SlipLevel slip,
        @Nullable Long unit,
        @Nullable String q) {
    List<SupervisionItem> of(List<SupervisionItem> all) {
        return all.stream()
                .filter(item -> state == null || item.state() == state)
                .filter(item -> slip == null || item.slip().level() == slip)
                .filter(item -> unit == null || item.unit() == unit)
                .filter(item -> q == null
                        || item.title().contains(q.strip())
                        || item.demand().contains(q.strip()))
                .toList();
    }
}
