package io.boussole.alert.backtest.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.boussole.alert.backtest.Backtest;
import io.boussole.alert.backtest.BacktestSummary;
import io.boussole.alert.backtest.NotReplayed;
import io.boussole.alert.backtest.TriedPlan;
import io.boussole.alert.evaluation.Scatter;
import io.boussole.contracts.plan.PlanPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Backtest",
        description = "A rule held against the stored periods, day by day, by what was known at the time")
record BacktestResponse(
        UUID ruleId,
        int ruleVersion,

        @Schema(description = "What was found, in the language of Accept-Language")
        String summary,

        @Schema(
                description =
                        "How much the KPI varied from week to week; absent: there are no two weeks with enough cases")
        @Nullable
        Dispersion dispersion,

        List<Plan> plans) {

    /** What {@code dispersion} of the rule could be. */
    @Schema(name = "MeasuredDispersion", description = "Variance by that of independent cases, over all plans")
    record Dispersion(
            @Schema(description = "The likeliest; below 1 by chance alone")
            BigDecimal measured,

            @Schema(description = "The true one is at least this with a chance of 0.95")
            BigDecimal atLeast,

            @Schema(description = "Weeks less one for each plan")
            int degreesOfFreedom) {
        private static final int PLACES = 2;

        static @Nullable Dispersion from(Scatter scatter) {
            return scatter.isKnown()
                    ? new Dispersion(rounded(scatter.dispersion()), rounded(scatter.atLeast()), scatter.freedom())
                    : null;
        }

        private static BigDecimal rounded(double value) {
            return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN);
        }
    }

    @Schema(name = "BacktestedPlan")
    record Plan(
            UUID planId,
            String name,
            PlanPeriod period,

            @Schema(description = "The KPI that was read: the rule's own, or one of its metric and scope")
            String kpiId,

            @Schema(description = "Last day that was replayed; absent: none was") @Nullable
            LocalDate until,

            @Schema(
                    description =
                            "Nobody tells when some cases ended: their outcomes count from the day on which they entered,"
                                    + " so in truth the rule would have fired later")
            boolean hindsight,

            @Schema(description = "Why it was not replayed; absent: it was") @Nullable
            NotReplayed notReplayed,

            @Schema(description = "By the rule as it is") @Nullable
            CourseResponse old,

            @Schema(name = "new", description = "By the edited rule; absent when nothing was edited")
            @JsonProperty("new")
            @Nullable
            CourseResponse edited) {
        static Plan from(TriedPlan plan, Locale language) {
            return new Plan(
                    plan.plan().planId(),
                    plan.plan().name(),
                    plan.plan().period(),
                    plan.kpiId(),
                    plan.until(),
                    plan.hindsight(),
                    plan.notReplayed(),
                    CourseResponse.from(plan.old(), language),
                    CourseResponse.from(plan.edited(), language));
        }
    }

    static BacktestResponse from(Backtest backtest, Locale language) {
        return new BacktestResponse(
                backtest.rule().id(),
                backtest.rule().version(),
                BacktestSummary.of(backtest).in(language),
                Dispersion.from(backtest.scatter()),
                backtest.plans().stream().map(plan -> Plan.from(plan, language)).toList());
    }
}
