package io.boussole.metrics.kpi;

import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.series.SeriesService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the KPIs of plans over the plan's period, in its time zone and currency. */
@ApplicationScoped
public class KpiService {
    private final PlanService plans;
    private final SeriesService series;

    KpiService(PlanService plans, SeriesService series) {
        this.plans = plans;
        this.series = series;
    }

    /** Absent when the tenant has no such published plan. */
    @Transactional
    public Optional<List<KpiReading>> readAll(String tenantId, UUID planId) {
        return plans.find(tenantId, planId)
                .map(plan ->
                        plans.kpis(plan).stream().map(kpi -> read(plan, kpi)).toList());
    }

    @Transactional
    public Optional<KpiReading> read(String tenantId, UUID planId, String kpiId) {
        return plans.find(tenantId, planId)
                .flatMap(plan -> plans.kpis(plan).stream()
                        .filter(kpi -> kpi.id().equals(kpiId))
                        .findFirst()
                        .map(kpi -> read(plan, kpi)));
    }

    private KpiReading read(MeasuredPlan plan, MeasuredKpi kpi) {
        return MetricCatalogue.find(kpi.metric())
                .filter(metric -> kpi.measured())
                .map(metric -> new KpiReading(plan, kpi, metric, series.read(query(plan, metric))))
                .orElseGet(() -> new KpiReading(plan, kpi, null, null));
    }

    private static SeriesQuery query(MeasuredPlan plan, MetricDefinition metric) {
        return new SeriesQuery(
                plan.tenantId(),
                metric,
                plan.periodStart(),
                plan.periodEnd(),
                plan.timeZone(),
                metric.isMoney() ? plan.currency() : null,
                null);
    }
}
