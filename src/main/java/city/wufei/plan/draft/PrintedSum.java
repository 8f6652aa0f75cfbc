package city.wufei.plan.draft;

import city.wufei.plan.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * A sum of investments that the project table prints itself: the last row, or a heading or subtotal row with an amount.
 *
 * @param label as printed ("合计", "小计", a heading)
 * @param projects numbers of the projects that it should be the sum of
 * @param amount in 10⁴ yuan
 */
public record PrintedSum(String label, List<Integer> projects, BigDecimal amount, Place place) {
    public PrintedSum {
        projects = List.copyOf(projects);
    }
}
