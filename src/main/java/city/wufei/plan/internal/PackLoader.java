package city.wufei.plan.internal;

import city.wufei.plan.internal.DraftWriter.Extras;
import city.wufei.plan.pack.PackReader;
import city.wufei.plan.pack.PlanPack;
import city.wufei.registry.Registrar;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the shipped plan pack into an empty database, before the first request can come in. */
@Component
class PackLoader implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);
    /** Taken by every instance that starts, so that two on one empty database do not both load. */
    private static final long LOCK = 0x77756665_69706163L;

    private final JdbcClient jdbc;
    private final PlanStore plans;
    private final DraftWriter writer;
    private final Registrar registrar;
    private final TransactionOperations transaction;
    private final IndicatorHistory history;
    private final Clock clock;
    private final String shipped;

    PackLoader(
            JdbcClient jdbc,
            PlanStore plans,
            DraftWriter writer,
            Registrar registrar,
            TransactionOperations transaction,
            IndicatorHistory history,
            Clock clock,
            @Value("${wufei.pack:kaizhou-2025}") String shipped) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.writer = writer;
        this.registrar = registrar;
        this.transaction = transaction;
        this.history = history;
        this.clock = clock;
        this.shipped = shipped;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> "locked")
                    .single();
            if (plans.isEmpty()) {
                load(PackReader.shipped(shipped));
            }
            history.enter();
        });
    }

    private void load(PlanPack pack) {
        pack.registration().ifPresent(registration -> {
            registrar.enter(registration);
            registrar.enter(registration.code(), pack.register());
        });
        Extras extras = new Extras(pack.name(), pack.titles(), pack.directions(), pack.factKeys());
        writer.write(pack.draft(), extras, PlanStatus.IN_FORCE, pack.name(), clock.instant());
        LOG.info("Loaded the plan pack {} into the empty database", pack.name());
    }
}
