package io.boussole.metrics.journey;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.journey.JourneyRepository.DueKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Has due journeys read again. What is due is taken in the transaction that changes the sums, so a kill anywhere repeats or skips
 * nothing; instances pass over what another one is at. When a batch fails its persons are read one at a time, and whoever cannot be read is set
 * aside for a while, so that nobody holds up the others.
 */
@ApplicationScoped
class JourneyLoop {
    private static final Logger LOG = Logger.getLogger(JourneyLoop.class);

    private final JourneyService service;
    private final JourneyConfig config;
    private final TransactionSynchronizationRegistry transaction;
    private final Loop loop;

    JourneyLoop(JourneyService service, JourneyConfig config, TransactionSynchronizationRegistry transaction) {
        this.service = service;
        this.config = config;
        this.transaction = transaction;
        this.loop = new Loop("journey", this::readDue, config.checkInterval(), config.pause());
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    void ringAfterCommit() {
        transaction.registerInterposedSynchronization(new RingAfterCommit());
    }

    /** @return whether more may be waiting */
    boolean readDue() {
        return TenantScope.allTenants(() -> {
            try {
                return QuarkusTransaction.requiringNew().call(() -> service.readDue(config.batch())) == config.batch();
            } catch (RuntimeException failure) {
                LOG.warnf("Journeys are read one at a time reason=%s", JourneyService.reason(failure));
                return readOneByOne();
            }
        });
    }

    private boolean readOneByOne() {
        List<DueKey> due = QuarkusTransaction.requiringNew().call(() -> service.due(config.batch()));
        due.forEach(this::readOne);
        return due.size() == config.batch();
    }

    private void readOne(DueKey key) {
        try {
            QuarkusTransaction.requiringNew().run(() -> service.readOne(key));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "A journey cannot be read and is set aside tenant=%s due=%d attempts=%d reason=%s",
                    key.tenantId(), key.id(), key.attempts() + 1, JourneyService.reason(failure));
            QuarkusTransaction.requiringNew().run(() -> service.setAside(key, failure));
        }
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                loop.ring();
            }
        }
    }
}
