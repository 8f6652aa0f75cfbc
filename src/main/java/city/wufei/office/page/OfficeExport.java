package city.wufei.office.page;

import city.wufei.identity.CurrentPerson;
import city.wufei.plan.Plan;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Provenance.Filter;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sends what a page shows as a spreadsheet that says of which plan it is, as of when, what was asked for and by whom. */
@Component
public class OfficeExport {
    private final SpreadsheetDownload download;
    private final Words words;
    private final Clock clock;

    OfficeExport(SpreadsheetDownload download, Words words, Clock clock) {
        this.download = download;
        this.words = words;
        this.clock = clock;
    }

    /** What was filtered by, in words. */
    public final class Asked {
        private final List<Filter> filters = new ArrayList<>();

        private Asked() {}

        /** Nothing when there was no choice. */
        public Asked by(String label, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                filters.add(new Filter(words.of(label), value.toString()));
            }
            return this;
        }
    }

    /** Begins with the day that the page was read as of. */
    public Asked asked(LocalDate day) {
        return new Asked().by("office.asOf", day);
    }

    public <T> void send(
            TableDefinition<T> table,
            Plan plan,
            Asked asked,
            Collection<T> rows,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Provenance provenance = new Provenance(
                plan.place(),
                plan.period().from() + "—" + plan.period().to(),
                asked.filters,
                clock.instant(),
                person.displayName(),
                words.of("plan.status.IN_FORCE"));
        Rows<T> all = rows::forEach;
        download.send(table, provenance, all, LocaleContextHolder.getLocale(), response);
    }
}
