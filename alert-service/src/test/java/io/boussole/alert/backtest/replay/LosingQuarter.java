package io.boussole.alert.backtest.replay;

import io.boussole.alert.evaluation.Direction;
import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.ErrorBudget;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Method;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Quarter;
import io.boussole.alert.evaluation.Testing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first quarter of 2027, in which one case enters on each day and each is lost three days later.
 *
 * <p>The plan's share is a quarter and the one worse value tried a tenth, so that each lost case multiplies the evidence by
 * 0.9 / 0.75 = 1.2: nine of them reach 5, a mention, and seventeen reach 20, an alarm.
 */
final class LosingQuarter {
    static final int DAYS_TO_LOSE = 3;
    static final int DUE_IN = 5;

    private LosingQuarter() {}

    static EvaluationRule rule() {
        Testing testing = new Testing(Method.E_PROCESS, ErrorBudget.DEFAULT, 0.1, List.of(0.4), 2, null, 1);
        return Quarter.rule(Direction.HIGHER_IS_BETTER, 0.25, new EvaluationRule.Range(0.20, null))
                .testing(testing);
    }

    static List<Cohort> cohorts() {
        return days().map(day -> new Cohort(day, 1, 0, 1)).toList();
    }

    static List<Ended> ends() {
        return days().map(day -> new Ended(day, DAYS_TO_LOSE, 1, false)).toList();
    }

    private static Stream<LocalDate> days() {
        return Quarter.FIRST_DAY.datesUntil(Quarter.DAY_AFTER);
    }

    static PastPeriod until(History history, LocalDate until) {
        return new PastPeriod(history, Quarter.calendar(), until, DUE_IN, Episode.FIRST);
    }
}
