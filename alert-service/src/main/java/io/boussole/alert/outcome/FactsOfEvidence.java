package io.boussole.alert.outcome;

import io.boussole.alert.evaluation.Evidence;
import io.boussole.alert.evaluation.Evidence.Ages;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.Judging;
import io.boussole.alert.statistics.Interval;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.kpi.KpiObserved;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/** Evidence as it is handed out: what went into the formula unrounded, what came out of it to six places. */
public final class FactsOfEvidence {
    private static final int PLACES = 6;

    /** What a plan expects is an input of the formula: enough digits that the e-value comes out the same to its six places. */
    private static final MathContext INPUT = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Beyond this the exact weight tells nothing more, and its digits would only fill the screen. */
    private static final double LARGEST_E_VALUE = 1e12;

    private FactsOfEvidence() {}

    public static AlertFacts facts(Evidence evidence, int episode, AlertRule rule, KpiObserved observed) {
        Interval interval = evidence.interval();
        Ages ages = evidence.ages();
        Judging judging = rule.terms().judging();
        return new AlertFacts(
                observed.metric(),
                evidence.kind().name(),
                evidence.window().start(),
                evidence.window().end(),
                BigDecimal.valueOf(evidence.observed()),
                BigDecimal.valueOf(evidence.sampleSize()),
                BigDecimal.valueOf(evidence.leftOut()),
                BigDecimal.valueOf(evidence.assumedGood()),
                plain(new BigDecimal(evidence.expected(), INPUT)),
                plain(reference(evidence, rule)),
                rounded(evidence.estimate()),
                interval == null ? null : rounded(interval.low()),
                interval == null ? null : rounded(interval.high()),
                rounded(Math.min(evidence.eValue(), LARGEST_E_VALUE)),
                rounded(evidence.threshold()),
                plain(judging.alpha()),
                judging.alternatives(),
                observed.definitionVersion(),
                rule.version(),
                rule.planVersion(),
                observed.revision(),
                rule.terms().watched().direction(),
                evidence.weight().method().name(),
                evidence.weight().bound().name(),
                judging.plannedVolume(),
                judging.dispersion(),
                episode,
                evidence.weight().onset(),
                ages == null ? null : plain(BigDecimal.valueOf(ages.delayMedianDays())),
                ages == null ? Map.of() : ages.unconverted(),
                judging.method().name());
    }

    /** As the rule writes it, unless the end of the range had to take its place. */
    private static BigDecimal reference(Evidence evidence, AlertRule rule) {
        BigDecimal target = Objects.requireNonNull(rule.target());
        return target.doubleValue() == evidence.reference() ? target : BigDecimal.valueOf(evidence.reference());
    }

    private static BigDecimal rounded(double value) {
        return plain(BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN));
    }

    /** Without trailing zeros, and never in exponential notation. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
