package io.boussole.metrics.snapshot.rest;

import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.Unit;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.snapshot.Figures;
import io.boussole.metrics.snapshot.KpiFigure;
import io.boussole.metrics.snapshot.PlanSnapshot;
import io.boussole.metrics.snapshot.PlanSnapshotService;
import io.boussole.metrics.snapshot.Restatement;
import io.boussole.metrics.snapshot.SnapshotKind;
import io.boussole.metrics.snapshot.StageFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Snapshots of plans as they are answered. */
final class SnapshotBodies {
    private SnapshotBodies() {}

    /** A snapshot in the list of its plan. */
    @Schema(name = "PlanSnapshotSummary")
    record Summary(
            UUID planId,
            long planVersion,
            SnapshotKind kind,

            @Schema(description = "The Monday, or the first of the month, at whose beginning it is frozen")
            LocalDate day,

            LocalDate from,
            LocalDate to,
            Instant takenAt) {
        static Summary from(PlanSnapshot snapshot) {
            Figures figures = snapshot.figures();
            return new Summary(
                    snapshot.planId(),
                    figures.planVersion(),
                    snapshot.kind(),
                    snapshot.day(),
                    figures.from(),
                    figures.to(),
                    snapshot.takenAt());
        }
    }

    /** Frozen figures, and those that read differently now. */
    @Schema(name = "PlanSnapshot")
    record Body(
            UUID planId,
            long planVersion,
            SnapshotKind kind,
            LocalDate day,
            LocalDate from,
            LocalDate to,

            @Schema(description = "The day (UTC) whose knowledge counted")
            LocalDate asOf,

            @Schema(examples = "Europe/Paris") String timeZone,
            String currency,
            Instant takenAt,
            List<Kpi> kpis,

            @Schema(description = "In the cohort view") List<Stage> funnel,

            @Schema(
                    description =
                            "Of a synthesis: figures of the snapshots of the two months before that read differently when it"
                                    + " was frozen")
            List<Restated> restatedBefore,

            @Schema(
                    description =
                            "Figures of this snapshot that read differently now: late, back-dated and corrected facts, and"
                                    + " cases of a cohort that have ended since")
            List<Restated> restated) {
        static Body from(PlanSnapshotService.Compared compared) {
            PlanSnapshot snapshot = compared.snapshot();
            Figures figures = snapshot.figures();
            return new Body(
                    snapshot.planId(),
                    figures.planVersion(),
                    snapshot.kind(),
                    snapshot.day(),
                    figures.from(),
                    figures.to(),
                    figures.asOf(),
                    figures.timeZone(),
                    figures.currency(),
                    snapshot.takenAt(),
                    figures.kpis().stream().map(Kpi::from).toList(),
                    figures.funnel().stream().map(Stage::from).toList(),
                    figures.restated().stream().map(Restated::from).toList(),
                    compared.restated().stream().map(Restated::from).toList());
        }
    }

    /** A KPI as it stood. */
    @Schema(name = "FrozenKpi")
    record Kpi(
            String kpiId,
            @Nullable String label,

            @Schema(description = "Absent of one that could not be measured") @Nullable
            String metric,

            @Nullable Integer definitionVersion,
            @Nullable Unit unit,
            @Nullable View view,
            @Nullable String value,
            long sampleSize,
            long undecided,

            @Schema(description = "Absent of a month's count or amount: the target is the whole period's") @Nullable
            String target,

            @Schema(description = "Value by target") @Nullable
            String attainment,

            @Schema(description = "Against the month before; of a synthesis, from the second month on") @Nullable
            Trend trend) {
        static Kpi from(KpiFigure kpi) {
            return new Kpi(
                    kpi.kpiId(),
                    kpi.label(),
                    kpi.metric(),
                    kpi.definitionVersion(),
                    kpi.unit(),
                    kpi.view(),
                    Money.text(kpi.value()),
                    kpi.sampleSize(),
                    kpi.undecided(),
                    Money.text(kpi.target()),
                    Money.text(kpi.attainment()),
                    Trend.from(kpi.trend()));
        }
    }

    /** A month against the one before. */
    @Schema(name = "KpiTrend")
    record Trend(
            @Schema(description = "Of the month before, as it was known when this month was frozen") @Nullable
            String before,

            long sampleSizeBefore,

            @Schema(description = "Value less the one before") @Nullable
            String change) {
        static @Nullable Trend from(KpiFigure.@Nullable Trend trend) {
            return trend == null
                    ? null
                    : new Trend(Money.text(trend.before()), trend.sampleSizeBefore(), Money.text(trend.change()));
        }
    }

    /** A stage of the funnel as it stood. */
    @Schema(name = "FrozenStage")
    record Stage(
            FunnelStage stage,
            long count,

            @Schema(description = "From the stage before; absent for the first") @Nullable
            String conversionRate,

            long sampleSize,
            long undecided) {
        static Stage from(StageFigure stage) {
            return new Stage(
                    stage.stage(),
                    stage.count(),
                    Money.text(stage.conversionRate()),
                    stage.sampleSize(),
                    stage.undecided());
        }
    }

    /** A frozen figure that reads differently. */
    @Schema(name = "RestatedFigure")
    record Restated(
            SnapshotKind kind,
            LocalDate day,
            Restatement.Part part,

            @Schema(description = "The KPI's id or the stage's name")
            String figure,

            @Nullable String frozen,
            @Nullable String now,

            @Schema(description = "Now less frozen") @Nullable
            String difference) {
        static Restated from(Restatement restatement) {
            return new Restated(
                    restatement.kind(),
                    restatement.day(),
                    restatement.part(),
                    restatement.figure(),
                    Money.text(restatement.frozen()),
                    Money.text(restatement.now()),
                    Money.text(restatement.difference()));
        }
    }
}
