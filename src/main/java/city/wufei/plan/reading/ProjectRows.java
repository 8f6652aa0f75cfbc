package city.wufei.plan.reading;

import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PrintedSum;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.reading.value.BodyNames;
import city.wufei.plan.reading.value.MoneyReader;
import city.wufei.plan.reading.value.NormalText;
import city.wufei.plan.reading.value.YearsReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes projects of rows. */
final class ProjectRows {
    private final Leftovers leftovers;

    ProjectRows(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    List<PlannedProject> read(List<ItemRow> rows) {
        List<PlannedProject> projects = new ArrayList<>();
        SharedSums shared = SharedSums.of(rows);
        rows.forEach(row -> projects.add(project(row, shared)));
        return projects;
    }

    /** The sums that the table prints, with the projects that each should be the sum of. */
    static List<PrintedSum> sums(List<PrintedAmount> amounts, List<ItemRow> rows) {
        return amounts.stream()
                .map(amount -> new PrintedSum(
                        amount.label(),
                        rows.stream()
                                .filter(amount::covers)
                                .map(ItemRow::number)
                                .toList(),
                        amount.amount(),
                        amount.place()))
                .toList();
    }

    private PlannedProject project(ItemRow row, SharedSums shared) {
        String yearsText = row.text(Meaning.TIME);
        Optional<YearSpan> years = YearsReader.read(yearsText);
        if (years.isEmpty() && row.values().containsKey(Meaning.TIME)) {
            leftovers.cell(Item.Type.PROJECT, row, "years", yearsText);
        }
        List<String> units = new ArrayList<>(BodyNames.read(row.value(Meaning.BODIES)));
        units.addAll(BodyNames.read(row.value(Meaning.SUPPORTS)));
        return new PlannedProject(
                row.number(),
                row.group(),
                row.subgroup(),
                row.text(Meaning.ITEM),
                row.text(Meaning.CONTENT),
                yearsText,
                years.orElse(null),
                shared.isCarriedElsewhere(row.number()) ? null : investment(row),
                shared.with(row.number()),
                units,
                row.place());
    }

    private @Nullable BigDecimal investment(ItemRow row) {
        String text = row.value(Meaning.INVESTMENT);
        String normal = NormalText.of(text);
        if (normal.isEmpty() || normal.equals("-") || normal.equals("/") || normal.equals("无")) {
            return null;
        }
        Optional<BigDecimal> sum = MoneyReader.read(text, row.power());
        if (sum.isEmpty()) {
            leftovers.cell(Item.Type.PROJECT, row, "investment", text);
        }
        return sum.orElse(null);
    }
}
