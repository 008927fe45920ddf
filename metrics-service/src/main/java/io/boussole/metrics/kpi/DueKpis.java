package io.boussole.metrics.kpi;

import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.BucketChanges.Bucket;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.store.SumsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Marks the KPIs that read a changed sum. */
@ApplicationScoped
public class DueKpis implements SumsChanged {
    private final KpiRepository kpis;
    private final KpiRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    DueKpis(KpiRepository kpis, KpiRelay relay, TransactionSynchronizationRegistry transaction) {
        this.kpis = kpis;
        this.relay = relay;
        this.transaction = transaction;
    }

    @Override
    public void by(String tenantId, BucketChanges changes) {
        if (changes.changes().isEmpty()) {
            return;
        }
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        TreeSet<Instant> starts = new TreeSet<>();
        for (Bucket bucket : changes.changes().keySet()) {
            measures.add(bucket.measure());
            starts.add(bucket.start());
        }
        List<String> metrics = MetricCatalogue.readingAnyOf(measures);
        kpis.markDue(
                tenantId,
                metrics,
                dayOf(starts.first()).minusDays(1),
                dayOf(starts.last()).plusDays(1));
        publishAfterCommit();
    }

    /** Lets what is due leave as soon as the current transaction is in the database. */
    public void publishAfterCommit() {
        transaction.registerInterposedSynchronization(new RingAfterCommit());
    }

    /** In UTC; a day on either side covers every time zone. */
    private static LocalDate dayOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.ring();
            }
        }
    }
}
