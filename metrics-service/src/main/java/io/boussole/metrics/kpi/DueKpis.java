package io.boussole.metrics.kpi;

import io.boussole.metrics.catalogue.CasesInTimeDay.CaseKind;
import io.boussole.metrics.catalogue.Figures;
import io.boussole.metrics.catalogue.MetricChanged;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.BucketChanges.Bucket;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.store.SumsChanged;
import io.boussole.metrics.money.RatesChanged;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.series.CasesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Marks the KPIs that read a changed sum. */
@ApplicationScoped
public class DueKpis implements SumsChanged, CasesChanged {
    private final KpiRepository kpis;
    private final KpiRelay relay;
    private final PlanService plans;
    private final TransactionSynchronizationRegistry transaction;

    DueKpis(KpiRepository kpis, KpiRelay relay, PlanService plans, TransactionSynchronizationRegistry transaction) {
        this.kpis = kpis;
        this.relay = relay;
        this.plans = plans;
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
        kpis.announceFold(tenantId);
        kpis.markDue(tenantId, measures, dayOf(starts.first()).minusDays(1), lastDay(measures, starts.last()));
        publishAfterCommit();
    }

    @Override
    public void by(String tenantId, CaseKind kind, Instant first, Instant last) {
        kpis.announceFold(tenantId);
        kpis.markDue(
                tenantId, Set.of(kind), dayOf(first).minusDays(1), dayOf(last).plusDays(1));
        publishAfterCommit();
    }

    /** Amounts in other currencies read differently, in every period. */
    void by(@Observes RatesChanged changed) {
        kpis.announceFold(changed.tenantId());
        kpis.markDue(changed.tenantId(), Figures.money(), LocalDate.EPOCH, LocalDate.of(9999, 1, 1));
        publishAfterCommit();
    }

    /** By another definition a KPI reads differently, and may read other sums. */
    void by(@Observes MetricChanged changed) {
        plans.remeasure(changed.tenantId());
        publishAfterCommit();
    }

    /** What stands at the end of a day is made of all days before it. */
    private static LocalDate lastDay(Set<Measure> measures, Instant last) {
        return measures.stream().anyMatch(Measure::isLasting)
                ? LocalDate.of(9999, 1, 1)
                : dayOf(last).plusDays(1);
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
