package city.wufei.registry.internal;

import city.wufei.identity.Scope;
import city.wufei.identity.ScopeDirectory;
import city.wufei.kernel.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Regions and organisations of the register as the places that roles reach. */
@Repository
class RegisterScopes implements ScopeDirectory {
    private static final String VALID =
            "(valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)";

    private final JdbcClient sql;
    private final Clock clock;

    RegisterScopes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Place> places() {
        List<Place> places =
                new ArrayList<>(sql.sql("SELECT code, name FROM region WHERE " + VALID + " ORDER BY full_code")
                        .param("day", LocalDate.now(clock))
                        .query((row, n) -> region(row.getString("code"), row.getString("name")))
                        .list());
        places.addAll(sql.sql("SELECT id, name FROM organisation WHERE " + VALID + " ORDER BY kind, name, id")
                .param("day", LocalDate.now(clock))
                .query((row, n) -> organisation(row.getLong("id"), row.getString("name")))
                .list());
        return places;
    }

    @Override
    public Optional<String> label(Scope scope) {
        return switch (scope.kind()) {
            case REGION -> region(Objects.requireNonNull(scope.region()));
            case ORGANISATION ->
                sql.sql("SELECT id, name FROM organisation WHERE id = :id")
                        .param("id", scope.id())
                        .query((row, n) -> organisation(row.getLong("id"), row.getString("name"))
                                .label())
                        .optional();
            case EVERYWHERE, PARK -> Optional.empty();
        };
    }

    /** By the name it has now, or had last. */
    private Optional<String> region(RegionCode code) {
        return sql.sql("""
                        SELECT code, name FROM region WHERE full_code = :code
                         ORDER BY valid_to DESC NULLS FIRST FETCH FIRST 1 ROWS ONLY""")
                .param("code", code.full())
                .query((row, n) ->
                        region(row.getString("code"), row.getString("name")).label())
                .optional();
    }

    private static Place region(String code, String name) {
        return new Place(Scope.region(RegionCode.of(code)), name + " · " + code);
    }

    private static Place organisation(long id, String name) {
        return new Place(Scope.organisation(id), name + " · " + id);
    }
}
