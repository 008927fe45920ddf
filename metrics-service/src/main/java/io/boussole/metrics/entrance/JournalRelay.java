package io.boussole.metrics.entrance;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends what waits in the journal as soon as Kafka takes it, also what an earlier run left. At least once: identities are kept. */
@ApplicationScoped
class JournalRelay {
    private static final Logger LOG = Logger.getLogger(JournalRelay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Journal journal;
    private final DeliveryPublisher publisher;
    private final JournalConfig config;

    JournalRelay(Journal journal, DeliveryPublisher publisher, JournalConfig config) {
        this.journal = journal;
        this.publisher = publisher;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void relay() {
        if (journal.waitingBytes() == 0) {
            return;
        }
        int sent = 0;
        List<Path> waiting = journal.oldest(config.relayBatch());
        try {
            for (Path file : waiting) {
                relay(file);
                sent++;
            }
        } catch (IOException | RuntimeException failure) {
            LOG.debugf("Deliveries keep waiting in the journal: %s", failure.getMessage());
        }
        if (sent > 0) {
            LOG.infof("Deliveries left the journal count=%d", sent);
        }
    }

    private void relay(Path file) throws IOException {
        Delivery delivery;
        try {
            delivery = journal.read(file);
        } catch (IOException damaged) {
            LOG.errorf("A delivery in the journal cannot be read and is set aside file=%s", file.getFileName());
            journal.setAside(file);
            return;
        }
        publisher.publish(delivery).await().atMost(PATIENCE);
        journal.remove(file);
    }
}
