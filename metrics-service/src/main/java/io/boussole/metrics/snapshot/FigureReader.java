package io.boussole.metrics.snapshot;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.funnel.FunnelService;
import io.boussole.metrics.funnel.FunnelStep;
import io.boussole.metrics.kpi.KpiReading;
import io.boussole.metrics.kpi.KpiService;
import io.boussole.metrics.kpi.KpiService.Window;
import io.boussole.metrics.kpi.Progress;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.plan.PlanQuestions;
import io.boussole.metrics.series.Series;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.snapshot.SnapshotDays.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a plan's figures as they stood when a day began, and what they read now. */
@ApplicationScoped
class FigureReader {
    private final KpiService kpis;
    private final FunnelService funnels;

    FigureReader(KpiService kpis, FunnelService funnels) {
        this.kpis = kpis;
        this.funnels = funnels;
    }

    /** As it was known at the end of the day before. */
    Figures read(MeasuredPlan plan, Due due) {
        SnapshotDays days = new SnapshotDays(plan.periodStart(), plan.periodEnd(), plan.timeZone());
        LocalDate eve = due.day().minusDays(1);
        Window window = new Window(days.from(due), days.to(due), eve);
        List<KpiFigure> read = kpis(plan, window, due.kind());
        return new Figures(
                plan.version(),
                window.from(),
                window.to(),
                eve,
                plan.timeZone().getId(),
                plan.currency(),
                due.kind() == SnapshotKind.MONTHLY ? withTrend(plan, days, due, read) : read,
                funnel(plan, window),
                List.of());
    }

    /**
     * The same figures of the same days, read again; without trends.
     *
     * @param asOf the day whose knowledge counts; null: all that is known
     */
    Figures again(MeasuredPlan current, PlanSnapshot snapshot, @Nullable LocalDate asOf) {
        Figures frozen = snapshot.figures();
        MeasuredPlan plan = current.measuredIn(ZoneId.of(frozen.timeZone()), frozen.currency());
        Window window = new Window(frozen.from(), frozen.to(), asOf);
        return new Figures(
                plan.version(),
                frozen.from(),
                frozen.to(),
                Objects.requireNonNullElse(asOf, frozen.asOf()),
                frozen.timeZone(),
                frozen.currency(),
                kpis(plan, window, snapshot.kind()),
                funnel(plan, window),
                List.of());
    }

    private List<KpiFigure> withTrend(MeasuredPlan plan, SnapshotDays days, Due due, List<KpiFigure> read) {
        Due before = new Due(SnapshotKind.MONTHLY, due.day().minusMonths(1));
        if (!before.day().isAfter(plan.periodStart())) {
            return read;
        }
        Window window = new Window(days.from(before), days.to(before), due.day().minusDays(1));
        Map<String, KpiFigure> monthBefore = kpis(plan, window, due.kind()).stream()
                .collect(Collectors.toMap(KpiFigure::kpiId, Function.identity()));
        return read.stream()
                .map(kpi -> kpi.against(Objects.requireNonNull(monthBefore.get(kpi.kpiId()))))
                .toList();
    }

    private List<KpiFigure> kpis(MeasuredPlan plan, Window window, SnapshotKind kind) {
        return kpis.readOver(plan, window).stream()
                .map(reading -> figure(reading, kind))
                .toList();
    }

    private static KpiFigure figure(KpiReading reading, SnapshotKind kind) {
        @Nullable MetricDefinition metric = reading.metric();
        @Nullable Series series = reading.series();
        @Nullable Progress progress = isHeldTo(metric, kind) ? reading.progress() : null;
        return new KpiFigure(
                reading.kpi().id(),
                reading.kpi().label(),
                metric == null ? null : metric.id(),
                metric == null ? null : metric.version(),
                metric == null ? null : metric.unit(),
                metric == null ? null : metric.view(),
                series == null ? null : series.total().value(),
                series == null ? 0 : series.total().sampleSize(),
                series == null ? 0 : series.total().undecided(),
                progress == null ? null : progress.target(),
                progress == null ? null : progress.attainment(),
                null);
    }

    /** What adds up over the days is held to its target over the plan's period, not over a month of it. */
    private static boolean isHeldTo(@Nullable MetricDefinition metric, SnapshotKind kind) {
        return metric != null
                && (kind == SnapshotKind.WEEKLY
                        || (metric.kind() != MetricKind.COUNT && metric.kind() != MetricKind.SUM));
    }

    private List<StageFigure> funnel(MeasuredPlan plan, Window window) {
        @Nullable PlanPublished document = plan.document();
        SeriesQuery.Terms terms = document == null ? SeriesQuery.Terms.NONE : PlanQuestions.terms(document, null);
        FunnelService.Period period =
                new FunnelService.Period(window.from(), window.to(), plan.timeZone(), window.asOf());
        return funnels.read(plan.tenantId(), period, View.COHORT, Filter.NONE, terms).stream()
                .map(FigureReader::stage)
                .toList();
    }

    private static StageFigure stage(FunnelStep step) {
        return new StageFigure(step.stage(), step.count(), step.conversionRate(), step.sampleSize(), step.undecided());
    }
}
