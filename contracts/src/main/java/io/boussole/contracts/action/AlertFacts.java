package io.boussole.contracts.action;

import io.boussole.contracts.AddedLater;
import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to compute the verdict again: put {@code observed}, {@code sampleSize} or {@code expected}, {@code reference} and
 * {@code alternatives} into the e-process of the KPI's kind and compare with {@code threshold}.
 *
 * @param kind {@code RATE}, {@code COUNT}, {@code MEAN}, {@code DURATION}, {@code DELAYED_RATE} or {@code VALUE}. A duration is a rate: cases that ended well
 *     within {@code reference} days, of those that ended well and entered that long ago, against one half. A mean is that of amounts
 *     taken for log-normal. A value is a bare number against the end of its range
 * @param from first day counted
 * @param to last day counted
 * @param observed successes of a rate, events of a count
 * @param sampleSize trials of a rate that are judged; events of a count
 * @param leftOut trials of the period that are not judged yet: from the first day on which one is open and young; events of a day that
 *     is not over
 * @param assumedGood open trials that were judged as if they had ended well, so that the verdict stands whatever they become; 0 mostly
 * @param expected what the plan expects of {@code sampleSize} trials, or by {@code to}
 * @param reference the plan's value: a share for a rate, the number planned for the whole period for a count
 * @param estimate observed share of a rate, observed number of a count
 * @param intervalLow lower end of the confidence sequence of level 1 − alpha for the estimate
 * @param intervalHigh its upper end
 * @param eValue the evidence against the plan's value
 * @param threshold the evidence at which the verdict falls; how it was found says {@code bound}
 * @param alternatives worse values tried, as factors r of the reference p; of a share above one half as factors of the odds,
 *     q / (1 − q) = r p / (1 − p)
 * @param definitionVersion version of the metric's definition
 * @param ruleVersion version of the rule
 * @param planVersion version of the plan that gave the reference
 * @param observationRevision revision of the observation judged
 * @param direction which side of the reference is good. Where lower is better the alternatives r are of the odds of a share,
 *     q / (1 − q) = (p / (1 − p)) / r, and of a count 1/r; facts without {@code method} are older: what did not happen went into the
 *     e-process of a share as the success, against 1 − reference
 * @param method {@code E_PROCESS}, {@code CUSUM}, or {@code FIXED_THRESHOLD}, which controls no error; null: {@code E_PROCESS}. The
 *     e-value of a CUSUM is the exponential of its level
 * @param bound {@code ANY_VOLUME}: 1 / alpha. {@code PLANNED_VOLUME}: the smallest that chance reaches within the planned volume in a
 *     share of at most alpha of the periods, or 0.9 alpha where more than the plan may come. {@code BEYOND_PLANNED_VOLUME}:
 *     1 / (0.1 alpha), of what came after it. {@code NONE}: no error is controlled. Null: {@code ANY_VOLUME}
 * @param plannedVolume cases that the plan counts on in the period; null: none named
 * @param dispersion by how much more the number varies than that of independent cases; each term of the e-process is taken to the power
 *     1 / dispersion. Null: 1
 * @param episode stretch of the period, from 1, that the evidence is of; each begins anew after an alert that was dealt with
 * @param onsetOn estimated day on which the change began; null while nothing speaks for one
 * @param delayMedianDays of a {@code DELAYED_RATE}: days within which half of the cases that convert have done so, log-normal with a
 *     spread of 0.6; null for other kinds
 * @param unconvertedByAge of a {@code DELAYED_RATE}: cases that have not converted, lost ones too, by their age in days; a case of age a
 *     weighs {@code (1 − q F(a)) / (1 − p F(a))}, a converted one {@code q / p}, q being the worse value
 * @param ruleMethod what the rule asks for; {@code HYBRID}: the stronger of the two is {@code method}. Where {@code CUSUM} is asked for and
 *     {@code method} is {@code E_PROCESS}, a CUSUM cannot judge the KPI. Null: not known
 */
public record AlertFacts(
        String metric,
        String kind,
        LocalDate from,
        LocalDate to,
        BigDecimal observed,
        BigDecimal sampleSize,
        BigDecimal leftOut,
        BigDecimal assumedGood,
        BigDecimal expected,
        BigDecimal reference,
        @Nullable BigDecimal estimate,
        @Nullable BigDecimal intervalLow,
        @Nullable BigDecimal intervalHigh,
        BigDecimal eValue,
        BigDecimal threshold,
        BigDecimal alpha,
        List<BigDecimal> alternatives,
        int definitionVersion,
        int ruleVersion,
        long planVersion,
        long observationRevision,
        PlanKpi.Direction direction,
        @Nullable String method,
        @Nullable String bound,
        @Nullable BigDecimal plannedVolume,
        @Nullable BigDecimal dispersion,
        @Nullable Integer episode,
        @Nullable LocalDate onsetOn,
        @Nullable BigDecimal delayMedianDays,
        @AddedLater Map<Integer, Long> unconvertedByAge,
        @Nullable String ruleMethod) {
    public AlertFacts {
        unconvertedByAge = unconvertedByAge == null ? Map.of() : Map.copyOf(unconvertedByAge);
    }

    /** Facts of an e-process against the bound for any volume, of independent events. */
    public AlertFacts(
            String metric,
            String kind,
            LocalDate from,
            LocalDate to,
            BigDecimal observed,
            BigDecimal sampleSize,
            BigDecimal leftOut,
            BigDecimal assumedGood,
            BigDecimal expected,
            BigDecimal reference,
            @Nullable BigDecimal estimate,
            @Nullable BigDecimal intervalLow,
            @Nullable BigDecimal intervalHigh,
            BigDecimal eValue,
            BigDecimal threshold,
            BigDecimal alpha,
            List<BigDecimal> alternatives,
            int definitionVersion,
            int ruleVersion,
            long planVersion,
            long observationRevision,
            PlanKpi.Direction direction) {
        this(
                metric,
                kind,
                from,
                to,
                observed,
                sampleSize,
                leftOut,
                assumedGood,
                expected,
                reference,
                estimate,
                intervalLow,
                intervalHigh,
                eValue,
                threshold,
                alpha,
                alternatives,
                definitionVersion,
                ruleVersion,
                planVersion,
                observationRevision,
                direction,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }
}
