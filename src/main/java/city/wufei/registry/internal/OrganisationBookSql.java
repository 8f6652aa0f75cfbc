package city.wufei.registry.internal;

import city.wufei.kernel.CreditCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Problem;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationBook;
import city.wufei.registry.OrganisationEntry;
import city.wufei.registry.Region;
import city.wufei.registry.RegistryError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class OrganisationBookSql implements OrganisationBook {
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationBookSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public BodyKey key(Region region, String name) {
        return new BodyKey(region.id(), PrintedName.of(name));
    }

    @Override
    public Map<BodyKey, Organisation> current(Collection<BodyKey> keys) {
        Map<BodyKey, Organisation> found = new HashMap<>();
        Set<String> names = keys.stream().map(BodyKey::name).collect(Collectors.toSet());
        if (names.isEmpty()) {
            return found;
        }
        jdbc.sql("SELECT " + OrganisationRow.COLUMNS + " FROM " + OrganisationRow.TABLES_ON_DAY
                        + " WHERE o.name IN (:names) AND o.valid_to IS NULL")
                .param("day", LocalDate.now(clock))
                .param("names", names)
                .query(OrganisationRow::read)
                .list()
                .forEach(body -> found.put(new BodyKey(body.region().id(), body.name()), body));
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    @Transactional
    public void save(List<Saving> savings) {
        for (Saving saving : savings) {
            save(saving.before(), saving.entry());
        }
    }

    private void save(@Nullable Organisation before, OrganisationEntry entry) {
        try {
            long id = before == null ? insert(entry) : update(before.id(), entry);
            aliases(id, entry.aliases());
        } catch (DuplicateKeyException taken) {
            CreditCode code = entry.creditCode();
            String said = code == null ? "" : code.code();
            throw Failure.of(
                            KernelError.INPUT_INVALID,
                            List.of(Problem.of("creditCode", RegistryError.CREDIT_CODE_TAKEN, said)))
                    .causedBy(taken);
        }
    }

    private long insert(OrganisationEntry entry) {
        return values(
                        "INSERT INTO organisation (name, full_name, kind, region_id, credit_code, address)"
                                + " VALUES (:name, :full, :kind, :region, :code, :address) RETURNING id",
                        entry)
                .param("name", PrintedName.of(entry.name()))
                .param("region", entry.region().id())
                .query(Long.class)
                .single();
    }

    private long update(long id, OrganisationEntry entry) {
        values(
                        "UPDATE organisation SET full_name = :full, kind = :kind, credit_code = :code,"
                                + " address = :address WHERE id = :id",
                        entry)
                .param("id", id)
                .update();
        return id;
    }

    private JdbcClient.StatementSpec values(String sql, OrganisationEntry entry) {
        String full = entry.fullName();
        CreditCode code = entry.creditCode();
        return jdbc.sql(sql)
                .param("full", full == null ? null : PrintedName.of(full))
                .param("kind", entry.kind().name())
                .param("code", code == null ? null : code.code())
                .param("address", entry.address());
    }

    private void aliases(long id, List<String> aliases) {
        Set<String> wanted = aliases.stream().map(PrintedName::of).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        jdbc.sql("SELECT alias FROM organisation_alias WHERE organisation_id = :id")
                .param("id", id)
                .query(row -> {
                    there.add(row.getString("alias"));
                });
        there.stream()
                .filter(alias -> !wanted.contains(alias))
                .forEach(alias -> jdbc.sql(
                                "DELETE FROM organisation_alias WHERE organisation_id = :id AND alias = :alias")
                        .param("id", id)
                        .param("alias", alias)
                        .update());
        wanted.stream()
                .filter(alias -> !there.contains(alias))
                .forEach(alias -> jdbc.sql(
                                "INSERT INTO organisation_alias (organisation_id, alias) VALUES (:id, :alias)")
                        .param("id", id)
                        .param("alias", alias)
                        .update());
    }
}
