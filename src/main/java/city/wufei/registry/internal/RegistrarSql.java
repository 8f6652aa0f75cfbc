package city.wufei.registry.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Organisation;
import city.wufei.registry.Plants;
import city.wufei.registry.Region;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Body;
import city.wufei.registry.Registration.Group;
import city.wufei.registry.Registration.Township;
import city.wufei.registry.RegistryError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RegistrarSql implements Registrar {
    private final JdbcClient jdbc;
    private final PlantEntry entry;
    private final Clock clock;

    RegistrarSql(JdbcClient jdbc, PlantEntry entry, Clock clock) {
        this.entry = entry;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void enter(Registration registration) {
        RegionCode code = registration.code();
        int villages =
                registration.townships().stream().mapToInt(Township::villages).sum();
        long district = region(code, registration.name(), Region.Kind.DISTRICT, null, villages, 0);
        townships(registration.townships(), code, district);
        Map<String, Long> bodies = new HashMap<>();
        for (Body body : registration.bodies()) {
            bodies.put(body.name(), body(district, body));
        }
        for (Group group : registration.groups()) {
            group(district, group, bodies);
        }
    }

    @Override
    @Transactional
    public void enter(RegionCode district, Plants plants) {
        long region = jdbc.sql("SELECT id FROM region WHERE number = :number AND valid_to IS NULL")
                .param("number", district.number())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Failure.of(RegistryError.REGION_NOT_FOUND, district.toString()));
        for (Plants.Firm firm : plants.firms()) {
            body(region, new Body(firm.name(), null, firm.kind(), firm.aliases()));
        }
        entry.enter(district, plants, LocalDate.now(clock));
    }

    private void townships(List<Township> townships, RegionCode within, long district) {
        int order = 1;
        for (Township township : townships) {
            if (!township.code().isWithin(within)) {
                throw Failure.of(RegistryError.REGION_OUTSIDE, township.name(), township.code(), within);
            }
            long id = region(township.code(), township.name(), township.kind(), district, township.villages(), order++);
            body(id, TownshipGovernment.of(township));
        }
    }

    private long region(
            RegionCode code, String name, Region.Kind kind, @Nullable Long parent, int villages, int order) {
        return jdbc.sql("SELECT id FROM region WHERE number = :number ORDER BY valid_to DESC NULLS FIRST"
                        + " FETCH FIRST ROW ONLY")
                .param("number", code.number())
                .query(Long.class)
                .optional()
                .orElseGet(
                        () -> jdbc.sql("INSERT INTO region (code, full_code, number, name, kind, parent_id, villages,"
                                        + " sort_order) VALUES (:code, :full, :number, :name, :kind, :parent, :villages, :order)"
                                        + " RETURNING id")
                                .param("code", code.toString())
                                .param("full", code.full())
                                .param("number", code.number())
                                .param("name", PrintedName.of(name))
                                .param("kind", kind.name())
                                .param("parent", parent)
                                .param("villages", villages)
                                .param("order", order)
                                .query(Long.class)
                                .single());
    }

    private long body(long region, Body body) {
        long id = jdbc.sql("SELECT o.id FROM organisation o WHERE o.name = :name AND region_on(o.region_id, :today) ="
                        + " region_on(:region, :today) ORDER BY o.valid_to DESC NULLS FIRST FETCH FIRST ROW ONLY")
                .param("name", PrintedName.of(body.name()))
                .param("region", region)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .optional()
                .orElseGet(() -> insert(region, body));
        body.aliases().forEach(alias -> alias("organisation_id", id, alias));
        return id;
    }

    private long insert(long region, Body body) {
        Organisation.Kind kind = body.kind();
        return jdbc.sql("INSERT INTO organisation (name, full_name, kind, region_id)"
                        + " VALUES (:name, :full, :kind, :region) RETURNING id")
                .param("name", PrintedName.of(body.name()))
                .param("full", body.fullName() == null ? null : PrintedName.of(body.fullName()))
                .param("kind", kind.name())
                .param("region", region)
                .query(Long.class)
                .single();
    }

    private void group(long region, Group group, Map<String, Long> bodies) {
        long id = jdbc.sql("SELECT g.id FROM organisation_group g WHERE g.region_id = :region AND (g.name = :name"
                        + " OR EXISTS (SELECT 1 FROM organisation_alias a WHERE a.group_id = g.id AND a.alias = :name))"
                        + " ORDER BY g.valid_to DESC NULLS FIRST, g.name = :name DESC FETCH FIRST ROW ONLY")
                .param("name", PrintedName.of(group.name()))
                .param("region", region)
                .query(Long.class)
                .optional()
                .orElseGet(() -> jdbc.sql("INSERT INTO organisation_group (name, rule, region_id)"
                                + " VALUES (:name, :rule, :region) RETURNING id")
                        .param("name", PrintedName.of(group.name()))
                        .param("rule", group.rule().name())
                        .param("region", region)
                        .query(Long.class)
                        .single());
        group.aliases().forEach(alias -> alias("group_id", id, alias));
        for (String member : group.members()) {
            Long body = bodies.get(member);
            if (body == null) {
                throw Failure.of(RegistryError.MEMBER_UNKNOWN, group.name(), member);
            }
            jdbc.sql("INSERT INTO group_member (group_id, organisation_id) SELECT :group, :body WHERE NOT EXISTS ("
                            + "SELECT 1 FROM group_member WHERE group_id = :group AND organisation_id = :body)")
                    .param("group", id)
                    .param("body", body)
                    .update();
        }
    }

    /** {@code column} is one of the two that an alias can belong to, never text from outside. */
    private void alias(String column, long id, String alias) {
        jdbc.sql("INSERT INTO organisation_alias (alias, " + column + ") VALUES (:alias, :id) ON CONFLICT DO NOTHING")
                .param("alias", PrintedName.of(alias))
                .param("id", id)
                .update();
    }
}
