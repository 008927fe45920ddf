package io.boussole.metrics.intake;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.fact.store.ConnectionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Folds what was kept while a connection was paused or replayed, as soon as that has ended. */
@ApplicationScoped
class WaitingEvents {
    private final IntakeTermsRepository terms;
    private final ReceivedEventRepository received;
    private final RefoldService refold;
    private final IntakeConfig config;
    private final Loop loop;

    WaitingEvents(
            IntakeTermsRepository terms, ReceivedEventRepository received, RefoldService refold, IntakeConfig config) {
        this.terms = terms;
        this.received = received;
        this.refold = refold;
        this.config = config;
        this.loop = new Loop("waiting-events", this::fold, config.waitingCheckInterval(), Duration.ZERO);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private boolean fold() {
        boolean more = false;
        for (ConnectionId connection : inTransaction(terms::flowingAgain)) {
            more |= inTransaction(() -> fold(connection)) == config.eventsPerStep();
        }
        return more;
    }

    private int fold(ConnectionId connection) {
        if (terms.find(connection).waits()) {
            return 0;
        }
        List<StoredEvent> waiting = received.waiting(connection, config.eventsPerStep());
        refold.asNews(connection, waiting);
        return waiting.size();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
