package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tables that can be sent in. */
@Component
class ImportKinds {
    private final List<TableImport<?>> tables;

    ImportKinds(List<TableImport<?>> tables) {
        this.tables = tables;
    }

    List<TableImport<?>> all() {
        return tables;
    }

    TableImport<?> of(String kind) {
        return tables.stream()
                .filter(table -> table.table().key().equals(kind))
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        CellError.TABLE_KIND_UNKNOWN,
                        kind,
                        String.join(
                                ", ",
                                tables.stream()
                                        .map(table -> table.table().key())
                                        .sorted()
                                        .toList())));
    }
}
