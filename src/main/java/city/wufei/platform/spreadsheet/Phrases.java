package city.wufei.platform.spreadsheet;

import city.wufei.platform.Time;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of an export, in its reader's language. */
record Phrases(MessageSource messages, Locale locale) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(Time.ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Time.ZONE);

    String title(TableDefinition<?> table) {
        return message("table." + table.key());
    }

    String head(TableDefinition<?> table, Column<?> column) {
        String head = message("table." + table.key() + "." + column.key());
        return column.unit() == null ? head : message("spreadsheet.head", head, message(column.unit()));
    }

    String day(Instant instant) {
        return DAY.format(instant);
    }

    String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Null when there are no such words; that is allowed only where they are extra. */
    @Nullable
    String find(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }
}
