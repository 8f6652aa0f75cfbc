package city.wufei.office.supervision;

import city.wufei.kernel.WorkCalendar;
import city.wufei.office.page.CsvData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From how many work days late on an item is blue, yellow or red. A due day that is not worked on is due on the next that is;
 * what was handed in is late no more from that day on, and keeps how late it was.
 */
public final class SlipRule {
    private final List<Threshold> thresholds;

    /** The level holds from that many work days late on. */
    public record Threshold(SlipLevel level, int days) {}

    private SlipRule(List<Threshold> thresholds) {
        this.thresholds = thresholds;
    }

    public static SlipRule of(List<Threshold> thresholds) {
        return new SlipRule(thresholds.stream()
                .sorted(Comparator.comparingInt(Threshold::days).reversed())
                .toList());
    }

    /** As {@code office/supervision-slips.csv} says. */
    public static SlipRule usual() {
        return of(CsvData.read("supervision-slips.csv").stream()
                .map(row -> new Threshold(
                        SlipLevel.valueOf(row.getOrDefault("level", "")),
                        Integer.parseInt(row.getOrDefault("days", ""))))
                .toList());
    }

    /** The mildest first. */
    public List<Threshold> thresholds() {
        return thresholds.stream()
                .sorted(Comparator.comparingInt(Threshold::days))
                .toList();
    }

    public Slip on(LocalDate due, @Nullable LocalDate handedIn, LocalDate day, WorkCalendar calendar) {
        LocalDate counts = calendar.onOrAfter(due);
        LocalDate until = handedIn != null && handedIn.isBefore(day) ? handedIn : day;
        int late = Math.max(0, calendar.workDaysBetween(counts, until));
        return thresholds.stream()
                .filter(one -> late >= one.days())
                .findFirst()
                .map(one -> new Slip(one.level(), late, one.days(), counts))
                .orElse(new Slip(SlipLevel.NONE, late, 0, counts));
    }
}
