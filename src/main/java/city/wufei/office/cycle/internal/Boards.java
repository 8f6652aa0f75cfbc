package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Boards of completeness and punctuality. */
@Service
@Transactional(readOnly = true)
public class Boards {
    private final BoardSql sql;
    private final Clock clock;

    Boards(BoardSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Period> periods() {
        return sql.periods();
    }

    /**
     * Of a period.
     *
     * @param kind of unit, null for all
     */
    public Board of(Period period, @Nullable String kind) {
        List<Board.Unit> units = sql.units(period).stream()
                .filter(unit -> kind == null || kind.isBlank() || unit.kind().equals(kind))
                .toList();
        return Board.of(period, sql.asked(period), units, sql.spots(period), LocalDate.now(clock));
    }

    public List<Board.Punctuality> punctuality(int year) {
        return sql.punctuality(year, LocalDate.now(clock));
    }
}
