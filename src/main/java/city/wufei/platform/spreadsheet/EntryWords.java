package city.wufei.platform.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what may be entered into a column. */
record EntryWords(TableDefinition<?> table, Phrases words) {
    /** The head as a form shows it: with a star when every row needs it. */
    String head(Column<?> column, Entry entry) {
        return words.head(table, column) + (entry.required() ? " *" : "");
    }

    String needed(Entry entry) {
        return words.message(entry.required() ? "spreadsheet.entry.required" : "spreadsheet.entry.optional");
    }

    /** What is entered: the column's own note first, then what its kind asks for. */
    String rule(Column<?> column, Entry entry) {
        List<String> sentences = new ArrayList<>();
        String note = words.find(keyOf(column) + ".note");
        if (note != null) {
            sentences.add(note);
        }
        sentences.add(kind(entry));
        String range = range(entry);
        if (range != null) {
            sentences.add(range);
        }
        return String.join(words.message("spreadsheet.entry.then"), sentences);
    }

    @Nullable
    String example(Column<?> column) {
        return words.find(keyOf(column) + ".example");
    }

    String note(Column<?> column, Entry entry) {
        String example = example(column);
        String rule = needed(entry) + "\n" + rule(column, entry);
        return example == null ? rule : rule + "\n" + words.message("spreadsheet.entry.example", example);
    }

    List<String> labels(Entry.Choice choice) {
        return choice.codes().stream()
                .map(code -> words.message(choice.prefix() + "." + code))
                .toList();
    }

    private String kind(Entry entry) {
        return switch (entry.kind()) {
            case TEXT -> words.message("spreadsheet.entry.TEXT", entry.longest());
            case TEXTS -> words.message("spreadsheet.entry.TEXTS");
            case NUMBER -> words.message(entry.places() == 0 ? "spreadsheet.entry.WHOLE" : "spreadsheet.entry.NUMBER");
            case PERCENT -> words.message("spreadsheet.entry.PERCENT");
            case DATE -> words.message("spreadsheet.entry.DATE");
            case CHOICE ->
                words.message(
                        "spreadsheet.entry.CHOICE",
                        String.join(
                                words.message("spreadsheet.entry.between"),
                                entry.choice() == null ? List.of() : labels(entry.choice())));
            case REFERENCE -> words.message("spreadsheet.entry.REFERENCE");
        };
    }

    private @Nullable String range(Entry entry) {
        BigDecimal least = entry.least();
        BigDecimal most = entry.most();
        if (least != null && most != null) {
            return words.message("spreadsheet.entry.range", least.toPlainString(), most.toPlainString());
        }
        return least != null
                ? words.message("spreadsheet.entry.least", least.toPlainString())
                : most == null ? null : words.message("spreadsheet.entry.most", most.toPlainString());
    }

    private String keyOf(Column<?> column) {
        return "table." + table.key() + "." + column.key();
    }
}
