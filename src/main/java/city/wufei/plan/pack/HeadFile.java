package city.wufei.plan.pack;

import city.wufei.kernel.KernelError;
import city.wufei.kernel.RegionCode;
import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlanHead;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code plan.csv}: what the plan is, one key a line. */
final class HeadFile {
    static final String NAME = "plan.csv";
    static final List<String> COLUMNS = List.of("key", "value");
    private static final String FORMAT = "1";
    private static final List<String> KEYS =
            List.of("format", "title", "place", "region", "issuer", "issued_on", "base_year", "from", "to");

    /** The head and the district's code. */
    record Head(PlanHead planned, @Nullable RegionCode region) {}

    private final Map<String, CsvRow> rows = new HashMap<>();
    private final Problems problems;

    private HeadFile(Problems problems) {
        this.problems = problems;
    }

    static Head read(List<CsvRow> rows, Problems problems) {
        HeadFile file = new HeadFile(problems);
        rows.forEach(file::take);
        file.checkFormat();
        return new Head(
                new PlanHead(
                        file.required("title"),
                        file.required("place"),
                        file.text("issuer"),
                        file.date("issued_on"),
                        file.year("base_year"),
                        file.period()),
                file.region());
    }

    private void take(CsvRow row) {
        String key = row.required("key");
        if (!KEYS.contains(key)) {
            row.wrong("key", PackError.PACK_KEY_UNKNOWN, key, String.join(", ", KEYS));
        } else if (rows.put(key, row) != null) {
            row.wrong("key", PackError.PACK_REPEATED, key);
        }
    }

    private void checkFormat() {
        String format = required("format");
        CsvRow row = rows.get("format");
        if (row != null && !format.isEmpty() && !format.equals(FORMAT)) {
            row.wrong("value", PackError.PACK_FORMAT_UNKNOWN, format, FORMAT);
        }
    }

    private @Nullable String text(String key) {
        CsvRow row = rows.get(key);
        return row == null ? null : row.textOrNull("value");
    }

    private String required(String key) {
        CsvRow row = rows.get(key);
        if (row == null) {
            problems.add(NAME, PackError.PACK_KEY_MISSING, key);
            return "";
        }
        return row.required("value");
    }

    private @Nullable Integer year(String key) {
        CsvRow row = rows.get(key);
        return row == null ? null : row.numberOrNull("value");
    }

    private @Nullable LocalDate date(String key) {
        CsvRow row = rows.get(key);
        String text = text(key);
        if (row == null || text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            row.wrong("value", PackError.PACK_DATE_EXPECTED, text);
            return null;
        }
    }

    private @Nullable YearSpan period() {
        required("from");
        required("to");
        Integer from = year("from");
        Integer to = year("to");
        CsvRow row = rows.get("to");
        if (from == null || to == null || row == null) {
            return null;
        }
        if (to < from) {
            row.wrong("value", PackError.PACK_YEARS_REVERSED, from, to);
            return null;
        }
        return new YearSpan(from, to);
    }

    private @Nullable RegionCode region() {
        String text = required("region");
        CsvRow row = rows.get("region");
        RegionCode code = RegionCode.find(text).orElse(null);
        if (code == null && row != null && !text.isEmpty()) {
            row.wrong("value", KernelError.REGION_CODE_INVALID, text);
        }
        return code;
    }

    static List<List<String>> lines(PlanHead head, @Nullable RegionCode region) {
        YearSpan period = head.period();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("format", FORMAT));
        lines.add(List.of("title", head.title()));
        lines.add(List.of("place", Cells.of(head.place())));
        lines.add(List.of("region", Cells.of(region)));
        lines.add(List.of("issuer", Cells.of(head.issuer())));
        lines.add(List.of("issued_on", Cells.of(head.issuedOn())));
        lines.add(List.of("base_year", Cells.of(head.baseYear())));
        lines.add(List.of("from", period == null ? "" : Integer.toString(period.from())));
        lines.add(List.of("to", period == null ? "" : Integer.toString(period.to())));
        return lines;
    }
}
