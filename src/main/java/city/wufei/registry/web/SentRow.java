package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Problem;
import city.wufei.platform.api.ApiError;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.intake.TableImport;
import city.wufei.registry.RegistryError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program sent of one thing: by the names of the spreadsheet's columns texts as one would type them (codes of kinds
 * and choices, codes or names of regions, names of bodies), numbers, or lists of texts; null or an empty text for nothing.
 */
record SentRow(Map<String, String> values, @Nullable String version) {
    private static final String VERSION = "version";

    SentRow {
        values = Map.copyOf(values);
    }

    static SentRow of(Map<String, @Nullable Object> body, TableImport<?> table) {
        List<String> known = table.table().entered().stream().map(Column::key).toList();
        Map<String, String> values = new HashMap<>();
        List<Problem> wrong = new ArrayList<>();
        body.forEach((name, value) -> {
            if (name.equals(VERSION)) {
                return;
            }
            String text = known.contains(name) ? text(value) : null;
            if (text == null) {
                wrong.add(Problem.of(name, RegistryError.COLUMN_UNKNOWN, name, String.join(", ", known)));
            } else {
                values.put(name, text);
            }
        });
        if (!wrong.isEmpty()) {
            throw Failure.of(KernelError.INPUT_INVALID, wrong);
        }
        Object version = body.get(VERSION);
        return new SentRow(values, version == null ? null : version.toString());
    }

    /** Fails when there is none: a change has to say what it changes. */
    String requiredVersion() {
        if (version == null) {
            throw Failure.of(ApiError.PARAMETER_MISSING, VERSION);
        }
        return version;
    }

    /** Null for what is no value of a cell. */
    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            List<String> texts = several.stream()
                    .filter(String.class::isInstance)
                    .map(Object::toString)
                    .toList();
            return texts.size() == several.size() ? String.join("、", texts) : null;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return value instanceof String text ? text : null;
    }
}
