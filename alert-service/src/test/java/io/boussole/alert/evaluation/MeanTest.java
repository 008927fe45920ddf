package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.EvaluationRule.Range;
import io.boussole.alert.evaluation.Observation.DayAmounts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals of 6 000 on average, with a coefficient of variation of 0.6. */
class MeanTest {
    private static final EvaluationRule DEALS =
            Quarter.rule(Direction.HIGHER_IS_BETTER, 6000.0, new Range(5000.0, 7200.0));
    private static final double DEVIATION = Math.sqrt(Math.log(1 + 0.36));

    @ParameterizedTest(name = "{0} deals of {1}: {2}")
    @CsvSource({
        "9, 2000, NOT_MATURE",
        "30, 6000, INCONCLUSIVE",
        "30, 3000, UNDER_PERFORMANCE",
        "30, 14000, OVER_PERFORMANCE",
        "200, 6000, ON_TRACK"
    })
    void judgesOnTheScaleOfLogarithms(int deals, double mean, Verdict expected) {
        assertThat(evaluate(deals(deals, mean)).verdict()).isEqualTo(expected);
    }

    @Test
    void doesNotJudgeWithoutLogarithms() {
        Observation bare =
                new Observation.Mean(List.of(new DayAmounts(Quarter.FIRST_DAY, 20, 60_000, 0, Double.NaN, Double.NaN)));

        assertThat(evaluate(bare)).isEqualTo(new NotJudged(Verdict.INCONCLUSIVE, Reason.NO_DETAIL));
    }

    /** Twenty deals of 6 000 and ten of 1: the logarithms point to a mean of millions. */
    @Test
    void concludesNothingFromPlaceholders() {
        double log = Math.log(6000);
        Observation mixed = new Observation.Mean(
                List.of(new DayAmounts(Quarter.FIRST_DAY, 30, 120_010, 30, 20 * log, 20 * log * log)));

        assertThat(evaluate(mixed)).isEqualTo(new NotJudged(Verdict.INCONCLUSIVE, Reason.AMOUNTS_DISAGREE));
    }

    @Test
    void judgesDealsThatAreAllOfOnePrice() {
        double log = Math.log(3000);
        Observation same = new Observation.Mean(
                List.of(new DayAmounts(Quarter.FIRST_DAY, 30, 90_000, 30, 30 * log, 30 * log * log)));

        assertThat(evaluate(same).verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void judgesNoAmountsOfTheFuture() {
        double log = Math.log(3000);
        Observation later = new Observation.Mean(
                List.of(new DayAmounts(Quarter.FIRST_DAY.plusDays(40), 30, 90_000, 30, 30 * log, 30 * log * log)));

        Evaluation before = Evaluator.evaluate(DEALS, later, Quarter.calendar(), Quarter.FIRST_DAY.plusDays(39));

        assertThat(before.verdict()).isEqualTo(Verdict.NOT_MATURE);
        assertThat(evaluate(later).verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    private static Evaluation evaluate(Observation observation) {
        return Evaluator.evaluate(DEALS, observation, Quarter.calendar(), Quarter.DAY_AFTER);
    }

    private static Observation deals(int count, double mean) {
        Random random = new Random(7);
        double sum = 0;
        double logs = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double log = Math.log(mean) - DEVIATION * DEVIATION / 2 + DEVIATION * random.nextGaussian();
            sum += Math.exp(log);
            logs += log;
            squares += log * log;
        }
        return new Observation.Mean(List.of(new DayAmounts(Quarter.FIRST_DAY, count, sum, count, logs, squares)));
    }
}
