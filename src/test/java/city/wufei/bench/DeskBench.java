package city.wufei.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.internal.CycleWorld;
import city.wufei.office.cycle.internal.Forms;
import city.wufei.registry.Organisations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boards over 60 units × 40 forms × 12 periods: 28 800 returns, as pages over HTTP against the raw reads behind them. */
@WufeiTest
class DeskBench {
    private static final int FORMS = 40;
    private static final int UNITS = 60;
    private static final int YEAR = 2031;
    private static final int WARM = 40;
    private static final int TIMES = 120;

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Forms forms;

    @Autowired
    private JdbcClient sql;

    @Test
    void boards() throws IOException {
        fill();
        people.forgetTries();
        Visitor visitor = new Visitor(port);
        visitor.signIn(people.office().username(), TestPeople.PASSWORD);
        Results results = new Results("desk");
        String month = "/cycles/board?period=" + YEAR + "-06";
        double raw = measure(() -> assertThat(rawBoard()).isEqualTo(UNITS * FORMS));
        double board = measure(() -> assertThat(visitor.get(month).body()).contains("/returns/"));
        double rawYear = measure(() -> assertThat(rawYear()).isEqualTo(UNITS * Period.Kind.MONTH.inYear()));
        double year = measure(
                () -> assertThat(visitor.get("/cycles/board/year?year=" + YEAR).statusCode())
                        .isEqualTo(200));
        double desk =
                measure(() -> assertThat(visitor.get("/todo").statusCode()).isEqualTo(200));
        results.add("board of a month, p95", board, "ms", UNITS + " units × " + FORMS + " forms, page over HTTP");
        results.add("raw SQL of it, p95", raw, "ms", "the same rows, read and counted");
        results.add("ratio", board / raw, "×", "page to raw SQL");
        results.add("board of a year, p95", year, "ms", UNITS + " units × 12 periods, over 28 800 returns");
        results.add("raw SQL of it, p95", rawYear, "ms", "the same groups, read and counted");
        results.add("ratio", year / rawYear, "×", "page to raw SQL");
        results.add("things to do, p95", desk, "ms", "page over HTTP");
        results.publish();
    }

    private int rawBoard() {
        return sql.sql("""
                        SELECT r.id, r.unit_id, r.cycle_id, r.state, r.filled, r.needed, r.first_confirmed_on, c.due_on
                          FROM cycle c JOIN cycle_return r ON r.cycle_id = c.id WHERE c.period = :period""")
                .param("period", YEAR + "-06")
                .query((row, n) -> row.getLong("id"))
                .list()
                .size();
    }

    private int rawYear() {
        return sql.sql("""
                        SELECT r.unit_id, c.period, count(*) AS asked FROM cycle c JOIN cycle_return r ON r.cycle_id = c.id
                         WHERE c.period_to BETWEEN make_date(:year, 1, 1) AND make_date(:year, 12, 31)
                         GROUP BY r.unit_id, c.period""")
                .param("year", YEAR)
                .query((row, n) -> row.getLong("unit_id"))
                .list()
                .size();
    }

    private void fill() {
        List<Long> versions = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (int form = 0; form < FORMS; form++) {
            long id = forms.add(CycleWorld.form(null, null), "bench");
            ids.add(id);
            versions.add(forms.get(id).versionId());
        }
        CycleWorld world = new CycleWorld(people, organisations);
        List<Long> units = world.units(UNITS);
        for (Period period : Period.of(Period.Kind.MONTH, YEAR)) {
            for (int form = 0; form < FORMS; form++) {
                long cycle = sql.sql("""
                                INSERT INTO cycle (form_id, version_id, period, period_from, period_to, due_on, due_known, opened_at, opened_by_name)
                                VALUES (:form, :version, :period, :from, :to, :due, false, now(), 'bench') RETURNING id""")
                        .param("form", ids.get(form))
                        .param("version", versions.get(form))
                        .param("period", period.toString())
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("due", period.to().plusDays(7))
                        .query(Long.class)
                        .single();
                sql.sql("""
                                INSERT INTO cycle_return (cycle_id, unit_id, state, needed, filled, first_confirmed_on)
                                SELECT :cycle, o.id, CASE WHEN o.id % 3 = 0 THEN 'DRAFT' ELSE 'ACCEPTED' END, 20, CAST(o.id % 20 AS integer),
                                       CASE WHEN o.id % 3 = 0 THEN NULL ELSE CAST(:due AS date) END
                                  FROM organisation o WHERE o.id IN (:units)""")
                        .param("cycle", cycle)
                        .param("due", period.to().plusDays(form % 10))
                        .param("units", units)
                        .update();
            }
        }
    }

    /** The 95th percentile in ms. */
    private static double measure(Runnable deed) {
        for (int time = 0; time < WARM; time++) {
            deed.run();
        }
        List<Double> taken = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            deed.run();
            taken.add((System.nanoTime() - begin) / 1e6);
        }
        return taken.stream().sorted().toList().get(TIMES * 95 / 100);
    }
}
