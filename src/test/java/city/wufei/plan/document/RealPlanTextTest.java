package city.wufei.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.RealPlan;
import city.wufei.plan.document.PlanDocument.Format;
import city.wufei.plan.document.Table.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealPlanTextTest {
    @Test
    void findsItsThreeTablesWithEveryRow() {
        PlanDocument document = DocumentReader.read("kaizhou-plan.txt", RealPlan.file());

        assertThat(document.format()).isEqualTo(Format.TEXT);
        List<Table> tables = document.tables().toList();
        assertThat(tables)
                .extracting(table -> table.rows().size())
                .containsExactly(1 + 38, 1 + 8 + 107, 1 + 6 + 28 + 1);
        assertThat(tables).allSatisfy(table -> assertThat(table.spansKnown()).isFalse());
        assertThat(tables.get(0).rows())
                .allSatisfy(row -> assertThat(row.cells()).hasSize(7));
        assertThat(tables.get(1).rows()).extracting(row -> row.cells().size()).containsOnly(1, 5, 6);
        Row total = tables.get(2).rows().get(35);
        assertThat(total.cells()).extracting(Table.Cell::text).containsExactly("合计", "", "159050", "");
    }
}
