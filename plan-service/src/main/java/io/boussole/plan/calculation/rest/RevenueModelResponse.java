package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.revenue.FunnelSolution.StageVolume;
import io.boussole.plan.arithmetic.revenue.RevenueModel;
import io.boussole.plan.arithmetic.revenue.RevenueReport;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RevenueModel", description = "From meetings to revenue, and from the target back to each stage")
record RevenueModelResponse(
        @Nullable String currency,
        @Nullable FigureResponse closeRate,
        @Nullable FigureResponse avgDealValue,
        @Nullable FigureResponse meetings,
        @Nullable FigureResponse target,

        @Schema(description = "What the meetings bring; absent when a figure is missing") @Nullable
        ForwardResponse forward,

        @Schema(
                description =
                        "The fewest contracts and meetings that reach the target; absent when a figure is missing")
        @Nullable
        BackwardResponse backward,

        @Schema(required = true, description = "First stage to last")
        List<StageResponse> funnel,

        @Schema(required = true) List<WorkingLineResponse> working,
        @Schema(required = true) List<MissingResponse> missing) {

    @Schema(name = "ForwardRevenue")
    record ForwardResponse(
            @Schema(required = true) BigDecimal contracts,
            @Schema(required = true) BigDecimal revenue) {

        private static @Nullable ForwardResponse from(RevenueModel.@Nullable Forward forward) {
            return forward == null ? null : new ForwardResponse(forward.contracts(), forward.revenue());
        }
    }

    @Schema(name = "BackwardRevenue")
    record BackwardResponse(
            @Schema(required = true) BigInteger contracts,
            @Schema(required = true) BigInteger meetings) {

        private static @Nullable BackwardResponse from(RevenueModel.@Nullable Backward backward) {
            return backward == null ? null : new BackwardResponse(backward.contracts(), backward.meetings());
        }
    }

    @Schema(name = "StageVolume")
    record StageResponse(
            @Schema(required = true) String stage,

            @Schema(description = "The plan's own target") @Nullable
            BigDecimal stated,

            @Schema(description = "What the revenue target needs") @Nullable
            BigInteger needed,

            @Schema(description = "Assumed rate from the stage before") @Nullable
            BigDecimal conversionRateHypothesis) {

        private static StageResponse from(StageVolume volume) {
            return new StageResponse(
                    volume.stage().name(), volume.stated(), volume.needed(), volume.conversionRateHypothesis());
        }
    }

    static RevenueModelResponse from(PlanDocument plan, RevenueReport report, Locale language) {
        RevenueReport.Figures figures = report.figures();
        return new RevenueModelResponse(
                plan.currency(),
                FigureResponse.from(figures.closeRate()),
                FigureResponse.from(figures.avgDealValue()),
                FigureResponse.from(figures.meetings()),
                FigureResponse.from(figures.target()),
                ForwardResponse.from(report.forward()),
                BackwardResponse.from(report.backward()),
                report.funnel().stages().stream().map(StageResponse::from).toList(),
                WorkingLineResponse.from(report.working(), language),
                MissingResponse.from(report.missing(), language));
    }
}
