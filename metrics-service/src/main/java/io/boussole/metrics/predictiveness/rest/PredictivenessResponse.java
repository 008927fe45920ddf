package io.boussole.metrics.predictiveness.rest;

import io.boussole.metrics.predictiveness.LaggedAssociation;
import io.boussole.metrics.predictiveness.PredictedOutcome;
import io.boussole.metrics.predictiveness.Predictiveness;
import io.boussole.metrics.predictiveness.PredictivenessQuery;
import io.boussole.metrics.predictiveness.RankCorrelation;
import io.boussole.metrics.series.rest.IntervalBody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a metric foretells an outcome. */
@Schema(name = "Predictiveness")
record PredictivenessResponse(
        String metric,
        PredictedOutcome target,

        @Schema(
                description = "The metric that the target is read from; RETAINED is 1 less LOGO_CHURN",
                examples = "WON_COUNT")
        String targetMetric,

        @Schema(description = "week or month", examples = "week")
        String period,

        LocalDate from,
        LocalDate to,

        @Schema(examples = "Europe/Paris") String timeZone,

        Predictiveness.Verdict verdict,

        @Schema(description = "Why nothing is proven; absent where something is")
        Predictiveness.@Nullable UnprovenReason reason,

        @Schema(description = "The reason in words, in the language asked for; absent with it") @Nullable
        String explanation,

        @Schema(description = "The lag that says most; absent where none could be tried") @Nullable
        Lag lag,

        @Schema(description = "Spearman's rank correlation at this lag, −1 to 1", examples = "0.71") @Nullable
        String association,

        @Schema(
                description =
                        "Where the true association lies. It is corrected for the number of lags: with 95 % the intervals of all"
                                + " lags hold at once")
        @Nullable
        IntervalBody interval,

        @Schema(description = "Pairs of periods at this lag; fewer than 12 prove nothing")
        int n,

        @Schema(
                description =
                        "Pairs that would say as much if no period were like the one before; the interval is made with it",
                examples = "23.4")
        @Nullable
        String effectiveN,

        @Schema(description = "Every lag that was tried") List<LagBody> lags) {
    private static final int DIGITS = 4;

    /** How much later the outcome is. */
    @Schema(name = "PredictivenessLag")
    record Lag(
            int periods,

            @Schema(
                    description =
                            "From the start of one period to that of the other; of months, those of the newest pair")
            long days) {}

    /** A lag that was tried. */
    @Schema(name = "LaggedAssociation")
    record LagBody(
            Lag lag,
            @Nullable String association,
            @Nullable IntervalBody interval,
            int n,
            @Nullable String effectiveN) {}

    static PredictivenessResponse from(PredictivenessQuery query, Predictiveness found, Locale language) {
        @Nullable LaggedAssociation best = found.best();
        @Nullable LagBody shown = best == null ? null : body(best);
        Predictiveness.@Nullable UnprovenReason reason = found.reason();
        return new PredictivenessResponse(
                query.series().metrics().get(0).id(),
                query.outcome(),
                query.outcome().metric(),
                query.series().granularity().word(),
                query.series().from(),
                query.series().to(),
                query.series().zone().getId(),
                found.verdict(),
                reason,
                reason == null ? null : Explanations.of(reason).in(language),
                shown == null ? null : shown.lag(),
                shown == null ? null : shown.association(),
                shown == null ? null : shown.interval(),
                shown == null ? 0 : shown.n(),
                shown == null ? null : shown.effectiveN(),
                found.lags().stream().map(PredictivenessResponse::body).toList());
    }

    private static LagBody body(LaggedAssociation found) {
        @Nullable RankCorrelation correlation = found.correlation();
        Lag lag = new Lag(found.periods(), found.days());
        return correlation == null
                ? new LagBody(lag, null, null, found.n(), null)
                : new LagBody(
                        lag,
                        text(correlation.coefficient(), RoundingMode.HALF_UP),
                        new IntervalBody(
                                text(correlation.low(), RoundingMode.FLOOR),
                                text(correlation.high(), RoundingMode.CEILING)),
                        found.n(),
                        text(correlation.effective(), RoundingMode.HALF_UP));
    }

    private static String text(double number, RoundingMode rounding) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(DIGITS, rounding).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded).toPlainString();
    }
}
