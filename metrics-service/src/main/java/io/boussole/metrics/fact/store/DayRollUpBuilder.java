package io.boussole.metrics.fact.store;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Begins to keep the days of a time zone once a plan uses it; once per tenant and zone, and read from the buckets until then. */
@ApplicationScoped
class DayRollUpBuilder {
    private final DayRollUp days;
    private final Loop loop;

    DayRollUpBuilder(DayRollUp days, FactConfig config) {
        this.days = days;
        this.loop = new Loop("day-roll-up", this::buildMissing, config.zonesCheckInterval(), Duration.ZERO);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private boolean buildMissing() {
        List<DayRollUp.Zone> missing = inTransaction(days::missing);
        missing.forEach(zone -> inTransaction(() -> {
            days.build(zone);
            return true;
        }));
        return false;
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
