package city.wufei.registry.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Contract;
import city.wufei.registry.Contracts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContractSql implements Contracts {
    private static final String COLUMNS = "c.*, a.id AS client_on_id, a.name AS client_on_name,"
            + " b.id AS contractor_on_id, b.name AS contractor_on_name";
    private static final String FROM = "contract c JOIN organisation a ON a.id = organisation_on(c.client_id, :day)"
            + " JOIN organisation b ON b.id = organisation_on(c.contractor_id, :day)";
    private static final Map<String, String> SORT_KEYS = Map.of(
            "number", "c.number",
            "client", "a.name",
            "contractor", "b.name",
            "validFrom", "c.valid_from",
            "validTo", "c.valid_to");

    private final JdbcClient jdbc;

    ContractSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Contract> find(long id, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE c.id = :id")
                .param("id", id)
                .param("day", day)
                .query(ContractSql::read)
                .optional();
    }

    @Override
    public Map<String, Contract> numbered(Collection<String> numbers, LocalDate day) {
        Map<String, Contract> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE c.number IN (:numbers)")
                    .param("numbers", numbers)
                    .param("day", day)
                    .query(ContractSql::read)
                    .list()
                    .forEach(contract -> found.put(contract.number(), contract));
        }
        return found;
    }

    @Override
    public Listing<Contract> list(Filter filter, PageRequest request) {
        return ListQuery.select(COLUMNS, FROM)
                .where(filter.over() ? ":day = :day" : Valid.on("c"), "day", filter.on())
                .where(
                        "a.id = organisation_on(:party, :day) OR b.id = organisation_on(:party, :day)",
                        "party",
                        filter.party())
                .search(
                        "c.number || ' ' || c.subject || ' ' || array_to_string(c.wastes, ' ') || ' ' || a.name"
                                + " || ' ' || b.name",
                        filter.text())
                .sortKeys(SORT_KEYS, "-validFrom,number")
                .page(jdbc, request, ContractSql::read);
    }

    @Override
    public long save(@Nullable Contract before, Contract after) {
        return Unique.save("number", after.number(), () -> before == null ? insert(after) : update(before, after));
    }

    private long insert(Contract contract) {
        return values(
                        "INSERT INTO contract (number, client_id, contractor_id, subject, wastes, note, valid_from,"
                                + " valid_to) VALUES (:number, :client, :contractor, :subject, :wastes, :note, :from,"
                                + " :to) RETURNING id",
                        contract)
                .query(Long.class)
                .single();
    }

    private long update(Contract before, Contract after) {
        long id = Objects.requireNonNull(before.id());
        values(
                        "UPDATE contract SET number = :number, subject = :subject, wastes = :wastes, note = :note,"
                                + " valid_from = :from, valid_to = :to"
                                + (before.client().equals(after.client()) ? "" : ", client_id = :client")
                                + (before.contractor().equals(after.contractor())
                                        ? ""
                                        : ", contractor_id = :contractor")
                                + " WHERE id = :id",
                        after)
                .param("id", id)
                .update();
        return id;
    }

    private JdbcClient.StatementSpec values(String sql, Contract contract) {
        return jdbc.sql(sql)
                .param("number", contract.number())
                .param("client", contract.client().id())
                .param("contractor", contract.contractor().id())
                .param("subject", contract.subject())
                .param("wastes", contract.wastes().toArray(String[]::new))
                .param("note", contract.note())
                .param("from", contract.validFrom())
                .param("to", contract.validTo());
    }

    private static Contract read(ResultSet row, int number) throws SQLException {
        return new Contract(
                row.getLong("id"),
                row.getString("number"),
                NamedRow.get(row, "client_on"),
                NamedRow.get(row, "contractor_on"),
                row.getString("subject"),
                List.of((String[]) row.getArray("wastes").getArray()),
                row.getString("note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
