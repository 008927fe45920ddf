package io.boussole.metrics.fact.store;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.store.ConnectionRulesRepository.Changed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the deals of a connection again when somebody has changed which of its stages are won or lost, or its currency. Past figures
 * follow the new settings. A kill in between starts the pass anew, which changes nothing that was read already.
 */
@ApplicationScoped
class Restatement {
    private final ConnectionRulesRepository rules;
    private final FactService facts;
    private final SumsChanged sumsChanged;
    private final FactConfig config;
    private final Loop loop;

    Restatement(ConnectionRulesRepository rules, FactService facts, SumsChanged sumsChanged, FactConfig config) {
        this.rules = rules;
        this.facts = facts;
        this.sumsChanged = sumsChanged;
        this.config = config;
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
        Optional<String> last = Optional.of("");
        while (last.isPresent()) {
            String after = last.get();
            last = inTransaction(() -> restateAfter(changed.connection(), after));
        }
        inTransaction(() -> {
            rules.noteApplied(changed);
            return true;
        });
    }

    private Optional<String> restateAfter(ConnectionId connection, String dealId) {
        FactService.Step step = facts.rereadAfter(connection, dealId, config.dealsPerStep());
        BucketChanges changes = step.changes();
        sumsChanged.by(connection.tenantId(), changes);
        return step.lastDealId();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
