package io.boussole.metrics.kpi;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.kpi.KpiQualityRepository.Plan;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.quality.KpiStanding;
import io.boussole.metrics.quality.QualityService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Judges the data of each plan's KPIs now and then, and publishes those of which it has become materially better or worse, or comes
 * later or sooner: data changes with every event, and nobody wants to hear of each.
 */
@ApplicationScoped
class QualityWatch {
    private static final Logger LOG = Logger.getLogger(QualityWatch.class);
    private static final int BATCH = 20;

    private final KpiQualityRepository plans;
    private final PlanService measured;
    private final QualityService quality;
    private final KpiRelay relay;
    private final Clock clock;
    private final KpiConfig config;
    private final Loop loop;

    QualityWatch(
            KpiQualityRepository plans,
            PlanService measured,
            QualityService quality,
            KpiRelay relay,
            Clock clock,
            KpiConfig config) {
        this.plans = plans;
        this.measured = measured;
        this.quality = quality;
        this.relay = relay;
        this.clock = clock;
        this.config = config;
        this.loop = new Loop("kpi-quality", this::judgeWaiting, config.qualityInterval(), config.publishPause());
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** @return true when more plans may be waiting */
    boolean judgeWaiting() {
        Instant now = clock.instant();
        List<Plan> claimed = TenantScope.allTenants(() -> QuarkusTransaction.requiringNew()
                .call(() -> plans.claim(now.minus(config.qualityInterval()), now, BATCH)));
        claimed.forEach(this::judgeOrLeave);
        return claimed.size() == BATCH;
    }

    /** One that fails holds up no other, and has its turn again. */
    private void judgeOrLeave(Plan plan) {
        try {
            judge(plan);
        } catch (RuntimeException failure) {
            LOG.warnf("The data of a plan could not be judged plan=%s reason=%s", plan.id(), failure.getMessage());
        }
    }

    void judge(Plan plan) {
        boolean changed = TenantScope.call(
                plan.tenantId(), () -> QuarkusTransaction.requiringNew().call(() -> note(plan)));
        if (changed) {
            relay.ring();
        }
    }

    /** In the order in which everybody locks KPIs. */
    private boolean note(Plan plan) {
        Map<String, KpiStanding> before = measured.find(plan.tenantId(), plan.id()).stream()
                .flatMap(found -> measured.kpis(found).stream())
                .filter(MeasuredKpi::measured)
                .collect(Collectors.toMap(MeasuredKpi::id, QualityWatch::standing));
        if (before.isEmpty()) {
            return false;
        }
        SortedMap<String, KpiStanding> changed = new TreeMap<>(quality.standings(plan.tenantId(), plan.id()));
        changed.entrySet()
                .removeIf(kpi -> Optional.ofNullable(before.get(kpi.getKey()))
                        .filter(known -> quality.isMaterial(known, kpi.getValue()))
                        .isEmpty());
        changed.forEach((kpiId, standing) -> plans.note(plan, kpiId, standing));
        return !changed.isEmpty();
    }

    private static KpiStanding standing(MeasuredKpi kpi) {
        return new KpiStanding(kpi.dataQuality(), kpi.projectedCompleteness(), kpi.usualLagDays());
    }
}
