package city.wufei.platform.spreadsheet.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table that was sent in.
 *
 * @param kind key of its definition
 * @param open whether it can still land
 */
public record ImportRow(
        long id,
        String kind,
        String fileName,
        boolean open,
        ImportReport report,
        boolean errors,
        String madeName,
        Instant madeAt,
        @Nullable Instant landedAt) {
    public int count(String status) {
        return report.count(Line.Status.valueOf(status));
    }
}
