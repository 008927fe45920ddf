package io.boussole.alert.backtest;

import io.boussole.alert.backtest.replay.CaseHistory;
import io.boussole.alert.backtest.replay.CaseHistory.Ending;
import io.boussole.alert.backtest.replay.Ended;
import io.boussole.alert.backtest.replay.History;
import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Observation.DayAmounts;
import io.boussole.alert.judgement.Observations;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import java.util.List;
import java.util.Optional;

/** The newest observation of a KPI as a history: what it says of each day, and of how long cases took. */
final class StoredHistory {
    /** What happened on a day, in place of what became of the cases that entered on it. */
    private static final String BY_DAY_OF_OUTCOME = "PERIOD";

    private StoredHistory() {}

    /**
     * @return empty where the days do not add up to the value, so that what it was is not known
     * @throws IllegalArgumentException when the numbers contradict each other
     */
    static Optional<History> of(KpiObserved observed) {
        Observation now = Observations.read(observed);
        if (now instanceof Observation.Share share) {
            Ending ending = BY_DAY_OF_OUTCOME.equals(observed.view()) ? Ending.AT_ONCE : Ending.LATER;
            return Optional.of(new CaseHistory(share.cohorts(), ended(observed), ending));
        }
        if (now instanceof Observation.Durations durations) {
            return Optional.of(new CaseHistory(durations.cohorts(), ended(observed), Ending.DURATION));
        }
        if (now instanceof Observation.Count count) {
            return Optional.of(new History.Counts(count.days()));
        }
        if (now instanceof Observation.Mean mean) {
            return Optional.of(new History.Means(mean.days()));
        }
        return observed.kind() == MetricKind.SUM ? Optional.of(sums(observed)) : Optional.empty();
    }

    private static List<Ended> ended(KpiObserved observed) {
        return observed.delays().stream()
                .map(delay -> new Ended(delay.day(), delay.days(), delay.cases(), delay.succeeded()))
                .toList();
    }

    private static History sums(KpiObserved observed) {
        return new History.Sums(observed.days().stream()
                .map(day -> new DayAmounts(
                        day.day(),
                        day.denominator().longValue(),
                        day.numerator().doubleValue(),
                        0,
                        Double.NaN,
                        Double.NaN))
                .toList());
    }
}
