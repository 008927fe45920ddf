package io.boussole.metrics.kpi;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.Text;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.plan.KpiScope;
import io.boussole.metrics.plan.KpiScopes;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.plan.PlanCalendars;
import io.boussole.metrics.plan.PlanQuestions;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.series.AmountLogService;
import io.boussole.metrics.series.AmountLogs;
import io.boussole.metrics.series.Series;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.series.SeriesService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the KPIs of plans over the plan's period, in its time zone and currency. */
@ApplicationScoped
public class KpiService {
    private static final Text OLD_PLAN = new Text(
            "The plan has not been published since; publish it anew",
            "Le plan n'a pas été publié depuis ; publiez-le à nouveau");

    private final PlanService plans;
    private final KpiScopes scopes;
    private final SeriesService series;
    private final AmountLogService logs;
    private final Clock clock;

    KpiService(PlanService plans, KpiScopes scopes, SeriesService series, AmountLogService logs, Clock clock) {
        this.plans = plans;
        this.scopes = scopes;
        this.series = series;
        this.logs = logs;
        this.clock = clock;
    }

    /** Absent when the tenant has no such published plan. */
    @Transactional
    public Optional<List<KpiReading>> readAll(String tenantId, UUID planId) {
        return plans.find(tenantId, planId)
                .map(plan ->
                        plans.kpis(plan).stream().map(kpi -> read(plan, kpi)).toList());
    }

    /**
     * The part of time that is asked for.
     *
     * @param asOf the day whose knowledge and definitions count; null: all that is known
     */
    public record Window(
            LocalDate from, LocalDate to, @Nullable LocalDate asOf) {}

    /** All KPIs of a plan in its order, over a part of its period. */
    @Transactional
    public List<KpiReading> readOver(MeasuredPlan plan, Window window) {
        return plans.kpis(plan).stream().map(kpi -> read(plan, kpi, window)).toList();
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
        return read(plan, kpi, new Window(plan.periodStart(), plan.periodEnd(), null));
    }

    private KpiReading read(MeasuredPlan plan, MeasuredKpi kpi, Window window) {
        @Nullable PlanPublished document = plan.document();
        Optional<PlanKpi> said = document == null
                ? Optional.empty()
                : document.kpis().stream()
                        .filter(one -> one.id().equals(kpi.id()))
                        .findFirst();
        if (document == null || said.isEmpty()) {
            return new KpiReading(plan, kpi, null, null, null, OLD_PLAN, null);
        }
        KpiScope scope = scopes.of(plan.tenantId(), document, said.get(), window.asOf());
        @Nullable MetricDefinition metric = scope.metric();
        return metric == null
                ? new KpiReading(plan, kpi, said.get(), null, null, scope.obstacle(), null)
                : read(plan, kpi, document, said.get(), metric, scope, window);
    }

    private KpiReading read(
            MeasuredPlan plan,
            MeasuredKpi kpi,
            PlanPublished document,
            PlanKpi said,
            MetricDefinition metric,
            KpiScope scope,
            Window window) {
        SeriesQuery query = query(plan, document, said, metric, scope.filter(), window);
        Series.Table table = series.read(query.knownOn(window.asOf()));
        return new KpiReading(
                plan,
                kpi,
                said,
                metric,
                table,
                null,
                progress(plan, document, kpi, table.series().get(0), window.to()));
    }

    private static SeriesQuery query(
            MeasuredPlan plan,
            PlanPublished document,
            PlanKpi said,
            MetricDefinition metric,
            Filter filter,
            Window window) {
        return SeriesQuery.daily(
                plan.tenantId(),
                metric,
                window.from(),
                window.to(),
                plan.timeZone(),
                metric.needsCurrency() ? plan.currency() : null,
                filter,
                PlanQuestions.terms(document, said.limitMinutes()));
    }

    /** The logarithms of a KPI's amounts, by day; empty where it is no mean of amounts of money. */
    @Transactional
    public Optional<Map<LocalDate, AmountLogs>> logs(KpiReading reading) {
        MeasuredPlan plan = reading.plan();
        @Nullable PlanPublished document = plan.document();
        @Nullable PlanKpi said = reading.said();
        @Nullable MetricDefinition metric = reading.metric();
        if (document == null || said == null || metric == null || !AmountLogService.applies(metric)) {
            return Optional.empty();
        }
        Filter filter = scopes.of(plan.tenantId(), document, said).filter();
        return Optional.of(logs.byDay(
                query(plan, document, said, metric, filter, new Window(plan.periodStart(), plan.periodEnd(), null))));
    }

    private @Nullable Progress progress(
            MeasuredPlan plan, PlanPublished document, MeasuredKpi kpi, Series read, LocalDate to) {
        @Nullable BigDecimal target = kpi.target();
        if (target == null) {
            return null;
        }
        BusinessCalendar calendar = PlanCalendars.of(document.calendar());
        LocalDate now = LocalDate.ofInstant(clock.instant(), plan.timeZone());
        LocalDate today = now.isAfter(to) ? to.plusDays(1) : now;
        BigDecimal due =
                new Pacing(calendar, plan.periodStart(), plan.periodEnd(), document.seasonality()).dueBy(today);
        return ProgressReading.of(read, target, due, Money.minorDigits(plan.currency()));
    }
}
