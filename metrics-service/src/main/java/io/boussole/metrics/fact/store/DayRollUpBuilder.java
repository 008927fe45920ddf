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

/**
 * Begins to keep the days of a time zone once a plan uses it or somebody reads in it; once per tenant and zone, and read from the buckets
 * until then. */
@ApplicationScoped
class DayRollUpBuilder {
    private final DayRollUp days;
    private final FactConfig config;
    private final Loop loop;

    DayRollUpBuilder(DayRollUp days, FactConfig config) {
        this.days = days;
        this.config = config;
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

    /** The usual minute is too short for a tenant with many events, and the building would begin anew for ever. */
    private <T> T inTransaction(Supplier<T> work) {
        int seconds = (int) config.zoneBuildTimeout().toSeconds();
        return TenantScope.allTenants(
                () -> QuarkusTransaction.requiringNew().timeout(seconds).call(work::get));
    }
}
