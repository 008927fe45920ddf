package io.boussole.alert.rule.terms;

import io.boussole.alert.StoredJson;
import io.boussole.alert.evaluation.ErrorBudget;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Method;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI is told from chance.
 *
 * @param alpha how often a KPI that is exactly as planned may raise an alarm, once a period: in (0, 0.5]
 * @param watchAlpha the same for a mere mention: in [alpha, 1)
 * @param alternatives worse values tried, as factors of the reference: each in (0, 1)
 * @param dispersion by how much more the number varies than that of independent cases or events; at least 1
 * @param plannedVolume cases of a share that the plan counts on in the period; null: it names none
 * @param recoveryAlpha how often a KPI that is still outside its range may be called recovered: in (0, 0.5]
 * @param minExpected what must be expected before anything is said, more than 0
 * @param ripensAfterDays calendar days after which an undecided case counts as not succeeded; null: it never does
 * @param delayMedianDays calendar days after which half of the successes are in; null: cases are judged once they are ripe
 * @param evaluationDelayMinutes how long after the end of a day it is judged, for sources that are late
 */
@Embeddable
public record Judging(
        @Enumerated(EnumType.STRING) Method method,
        BigDecimal alpha,
        @Column(name = "watch_alpha") BigDecimal watchAlpha,

        @Convert(converter = StoredJson.Decimals.class) List<BigDecimal> alternatives,

        BigDecimal dispersion,
        @Column(name = "planned_volume") @Nullable BigDecimal plannedVolume,
        @Column(name = "recovery_alpha") BigDecimal recoveryAlpha,
        @Column(name = "min_expected") BigDecimal minExpected,
        @Column(name = "ripens_after_days") @Nullable Integer ripensAfterDays,
        @Column(name = "delay_median_days") @Nullable Integer delayMedianDays,
        @Column(name = "evaluation_delay_minutes") int evaluationDelayMinutes) {
    public static final Judging DEFAULT = new Judging(
            Method.E_PROCESS,
            BigDecimal.valueOf(ErrorBudget.DEFAULT.alpha()),
            BigDecimal.valueOf(ErrorBudget.DEFAULT.watchAlpha()),
            EvaluationRule.defaultAlternatives().stream()
                    .map(BigDecimal::valueOf)
                    .toList(),
            BigDecimal.ONE,
            null,
            BigDecimal.valueOf(EvaluationRule.DEFAULT_RECOVERY_ALPHA),
            BigDecimal.valueOf(EvaluationRule.DEFAULT_MIN_EXPECTED),
            null,
            null,
            0);

    public Judging {
        alpha = Plain.number(alpha);
        watchAlpha = Plain.number(watchAlpha);
        alternatives = alternatives.stream().map(Plain::number).toList();
        dispersion = Plain.number(dispersion);
        plannedVolume = Plain.orNull(plannedVolume);
        recoveryAlpha = Plain.number(recoveryAlpha);
        minExpected = Plain.number(minExpected);
    }

    public Duration evaluationDelay() {
        return Duration.ofMinutes(evaluationDelayMinutes);
    }

    public Judging counting(@Nullable BigDecimal newPlannedVolume, @Nullable Integer newRipensAfterDays) {
        return new Judging(
                method,
                alpha,
                watchAlpha,
                alternatives,
                dispersion,
                newPlannedVolume,
                recoveryAlpha,
                minExpected,
                newRipensAfterDays,
                delayMedianDays,
                evaluationDelayMinutes);
    }
}
