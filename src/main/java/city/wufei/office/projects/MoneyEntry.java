package city.wufei.office.projects;

import java.math.BigDecimal;
import java.time.Instant;

/** One entry: what is planned, arranged or paid from a source in a year from now on, in 10⁴ yuan. */
public record MoneyEntry(String source, int year, Money.Kind kind, BigDecimal amount, String by, Instant at) {}
