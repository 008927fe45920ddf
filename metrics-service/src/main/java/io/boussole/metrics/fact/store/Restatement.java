package io.boussole.metrics.fact.store;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.store.ConnectionRulesRepository.Changed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a connection again when somebody has changed what its stages stand for, its currency or its usual source. Past figures
 * follow the new settings. A kill in between starts the pass anew, which changes nothing that was read already.
 */
@ApplicationScoped
class Restatement {
    private final ConnectionRulesRepository rules;
    private final FactService facts;
    private final SumsChanged sumsChanged;
    private final FactConfig config;
    private final Clock clock;
    private final Loop loop;

    Restatement(
            ConnectionRulesRepository rules,
            FactService facts,
            SumsChanged sumsChanged,
            FactConfig config,
            Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.sumsChanged = sumsChanged;
        this.config = config;
        this.clock = clock;
        this.loop = new Loop("restatement", this::restateAll, config.settingsCheckInterval(), Duration.ZERO);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private boolean restateAll() {
        inTransaction(rules::changed).forEach(this::restate);
        return false;
    }

    private void restate(Changed changed) {
        inTransaction(() -> {
            rules.awaitReaders(changed.connection());
            return true;
        });
        @Nullable FactId last = null;
        do {
            @Nullable FactId after = last;
            last = inTransaction(() -> restateAfter(changed.connection(), after))
                    .last();
        } while (last != null);
        inTransaction(() -> {
            rules.noteApplied(changed);
            return true;
        });
    }

    private FactService.Step restateAfter(ConnectionId connection, @Nullable FactId after) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        FactService.Step step = facts.rereadAfter(connection, after, config.factsPerStep(), today);
        sumsChanged.by(connection.tenantId(), step.changes());
        return step;
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
