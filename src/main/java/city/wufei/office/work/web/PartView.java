package city.wufei.office.work.web;

import city.wufei.office.work.Part;
import city.wufei.office.work.PartEvent;
import city.wufei.office.work.ProgressEntry;
import city.wufei.office.work.StageVerb;
import city.wufei.platform.attachments.Attachment;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part as its page shows it.
 *
 * @param story what happened, the newest first
 * @param mayReport whether the reader may report and split it into steps now
 */
record PartView(Part part, PartTimeline timeline, List<Moment> story, List<StageVerb> verbs, boolean mayReport) {

    /** One line of the story: a report with its evidence, or an event. */
    record Moment(
            ZonedDateTime at,
            String by,
            @Nullable ProgressEntry entry,
            List<Attachment> evidence,
            @Nullable PartEvent event) {}

    static List<Moment> story(List<Moment> entries, List<Moment> events) {
        return Stream.concat(entries.stream(), events.stream())
                .sorted(Comparator.comparing(Moment::at).reversed())
                .toList();
    }

    static ZonedDateTime local(Instant at) {
        return at.atZone(city.wufei.platform.Time.ZONE);
    }
}
