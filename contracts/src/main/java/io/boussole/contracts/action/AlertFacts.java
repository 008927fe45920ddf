package io.boussole.contracts.action;

import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to compute the verdict again: put {@code observed}, {@code sampleSize} or {@code expected}, {@code reference} and
 * {@code alternatives} into the e-process of the KPI's kind and compare with {@code threshold}.
 *
 * @param kind {@code RATE} or {@code COUNT}
 * @param from first day counted
 * @param to last day counted
 * @param observed successes of a rate, events of a count
 * @param sampleSize trials of a rate that are decided or ripe; events of a count
 * @param expected what the plan expects of {@code sampleSize} trials, or by {@code to}
 * @param reference the plan's value: a share for a rate, the number planned for the whole period for a count
 * @param estimate observed share of a rate, observed number of a count
 * @param intervalLow lower end of the confidence sequence of level 1 − alpha for the estimate
 * @param intervalHigh its upper end
 * @param eValue the evidence against the plan's value
 * @param threshold the evidence at which the verdict falls: 1 / alpha
 * @param alternatives worse values tried, as factors of the reference
 * @param definitionVersion version of the metric's definition
 * @param ruleVersion version of the rule
 * @param planVersion version of the plan that gave the reference
 * @param observationRevision revision of the observation judged
 * @param direction which side of the reference is good; where lower is better, what did not happen goes into the e-process as the
 *     success, against 1 − reference
 */
public record AlertFacts(
        String metric,
        String kind,
        LocalDate from,
        LocalDate to,
        BigDecimal observed,
        BigDecimal sampleSize,
        BigDecimal undecided,
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
        PlanKpi.Direction direction) {}
