package city.wufei.office.projects;

import java.math.BigDecimal;

/**
 * Money of a project from one source in one year, in 10⁴ yuan.
 *
 * @param planned as the unit plans to spend it
 * @param arranged promised or allotted
 * @param paid out
 */
public record Money(String source, int year, BigDecimal planned, BigDecimal arranged, BigDecimal paid) {
    /** What an entry says. In words under {@code projects.money.NAME}. */
    public enum Kind {
        PLANNED,
        ARRANGED,
        PAID
    }

    public Money plus(Money other) {
        return new Money(source, year, planned.add(other.planned), arranged.add(other.arranged), paid.add(other.paid));
    }

    public static Money none(String source, int year) {
        return new Money(source, year, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
