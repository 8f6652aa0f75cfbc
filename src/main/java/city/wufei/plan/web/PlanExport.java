package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.plan.internal.PlanRow;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Provenance.Filter;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sends what a page shows as a spreadsheet that says of which plan it is, what was asked for, when and by whom. */
@Component
class PlanExport {
    private final SpreadsheetDownload download;
    private final PlanWords say;
    private final Words words;
    private final Clock clock;

    PlanExport(SpreadsheetDownload download, PlanWords say, Words words, Clock clock) {
        this.download = download;
        this.say = say;
        this.words = words;
        this.clock = clock;
    }

    <T> void send(
            TableDefinition<T> table,
            PlanRow plan,
            Asked asked,
            Rows<T> rows,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Provenance provenance = provenance(plan, asked, person.displayName());
        download.send(table, provenance, rows, LocaleContextHolder.getLocale(), response);
    }

    Provenance provenance(PlanRow plan, Asked asked, String by) {
        return new Provenance(
                plan.place(),
                plan.period() == null ? null : say.years(plan.period()),
                asked.filters,
                clock.instant(),
                by,
                words.of("plan.status." + plan.status()));
    }

    Asked asked() {
        return new Asked();
    }

    /** What was filtered by, collected in words. */
    final class Asked {
        private final List<Filter> filters = new ArrayList<>();

        /** {@code value} as the reader chose it; nothing when there was no choice. */
        Asked by(String label, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                filters.add(new Filter(words.of(label), value.toString()));
            }
            return this;
        }

        /** A choice whose codes have words. */
        Asked by(String label, String prefix, @Nullable Object code) {
            boolean none = code == null || code.toString().isBlank();
            return by(label, none ? null : say.word(prefix, code));
        }
    }
}
