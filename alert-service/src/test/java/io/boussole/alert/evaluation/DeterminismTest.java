package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayAmounts;
import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.alert.evaluation.Observation.Lasted;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same facts and the same rule give the same evaluation, in whatever order the facts are told. */
class DeterminismTest {
    private static final LocalDate ONE = Quarter.FIRST_DAY;
    private static final LocalDate OTHER = ONE.plusDays(7);

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(
                        new Observation.Share(List.of(new Cohort(ONE, 40, 9, 31), new Cohort(OTHER, 40, 3, 30))),
                        new Observation.Share(List.of(new Cohort(OTHER, 40, 3, 30), new Cohort(ONE, 40, 9, 31)))),
                Arguments.of(
                        new Observation.Count(List.of(new DayCount(ONE, 1), new DayCount(OTHER, 2))),
                        new Observation.Count(List.of(new DayCount(OTHER, 2), new DayCount(ONE, 1)))),
                Arguments.of(
                        new Observation.Durations(
                                List.of(new Cohort(ONE, 3, 2, 0), new Cohort(OTHER, 3, 2, 0)),
                                List.of(new Lasted(ONE, 0, 2), new Lasted(OTHER, 2, 2))),
                        new Observation.Durations(
                                List.of(new Cohort(OTHER, 3, 2, 0), new Cohort(ONE, 3, 2, 0)),
                                List.of(new Lasted(OTHER, 2, 2), new Lasted(ONE, 0, 2)))),
                Arguments.of(
                        new Observation.Mean(List.of(
                                new DayAmounts(ONE, 6, 6, 6, 1.5, 2.5), new DayAmounts(OTHER, 6, 6, 6, 0.5, 1.25))),
                        new Observation.Mean(List.of(
                                new DayAmounts(OTHER, 6, 6, 6, 0.5, 1.25), new DayAmounts(ONE, 6, 6, 6, 1.5, 2.5)))));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void givesTheSameTwice(Observation observation, Observation inAnotherOrder) {
        for (Method method : Method.values()) {
            EvaluationRule rule = Quarter.rule(Direction.HIGHER_IS_BETTER, 0.9, new EvaluationRule.Range(0.8, 0.95))
                    .testing(Testing.DEFAULT.method(method).plannedVolume(80.0));
            for (Episode episode : List.of(Episode.FIRST, new Episode(1, null, ONE), new Episode(2, OTHER, null))) {
                Evaluation evaluation = evaluate(rule, observation, episode);

                assertThat(evaluate(rule, observation, episode)).isEqualTo(evaluation);
                assertThat(evaluate(rule, inAnotherOrder, episode)).isEqualTo(evaluation);
            }
        }
    }

    private static Evaluation evaluate(EvaluationRule rule, Observation observation, Episode episode) {
        return Evaluator.evaluate(rule, observation, Quarter.calendar(), Quarter.DAY_AFTER, episode);
    }
}
