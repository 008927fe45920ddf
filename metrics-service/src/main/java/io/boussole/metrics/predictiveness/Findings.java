package io.boussole.metrics.predictiveness;

import io.boussole.metrics.predictiveness.Predictiveness.UnprovenReason;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for a metric's association with what happens later. Pure.
 *
 * <p>Whoever tries several lags finds something by chance. So the intervals are those of Bonferroni: with k lags each has the confidence
 * 1 − 0.05 / k, and with 95 % all of them hold at once, that of the best lag among them.
 */
final class Findings {
    /** Pairs of periods below which nothing is proven (row 84). */
    static final int FEWEST_PAIRS = 12;

    private static final double ERROR = 0.05;

    private final List<Period> periods;
    private final int maturityDays;

    /**
     * @param periods without a hole, in order
     * @param maturityDays how long after a period's end the metric's value is known
     */
    Findings(List<Period> periods, int maturityDays) {
        this.periods = periods;
        this.maturityDays = maturityDays;
    }

    Predictiveness over(Lags asked) {
        List<Integer> known = IntStream.rangeClosed(asked.first(), asked.last())
                .filter(this::isKnownInTime)
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return new Predictiveness(null, List.of(), UnprovenReason.KNOWN_TOO_LATE);
        }
        double confidence = 1 - ERROR / known.size();
        List<LaggedAssociation> found =
                known.stream().map(lag -> association(lag, confidence)).toList();
        LaggedAssociation best = best(found);
        return new Predictiveness(best, found, reason(best).orElse(null));
    }

    /** A value that includes what happened within the other period foretells nothing of it. */
    private boolean isKnownInTime(int lag) {
        return IntStream.range(0, Math.max(0, periods.size() - lag))
                .allMatch(index -> !periods.get(index)
                        .end()
                        .plusDays(maturityDays)
                        .isAfter(periods.get(index + lag).start().minusDays(1)));
    }

    private LaggedAssociation association(int lag, double confidence) {
        List<Double> leading = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        long days = 0;
        for (int index = 0; index + lag < periods.size(); index++) {
            Double one = periods.get(index).leading();
            Double other = periods.get(index + lag).outcome();
            if (one != null && other != null) {
                leading.add(one);
                later.add(other);
                days = ChronoUnit.DAYS.between(
                        periods.get(index).start(), periods.get(index + lag).start());
            }
        }
        return new LaggedAssociation(
                lag,
                days,
                leading.size(),
                RankCorrelation.of(numbers(leading), numbers(later), confidence).orElse(null));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Of those with enough pairs that whose interval keeps farthest from 0, then the strongest; else the one with most pairs. */
    private static LaggedAssociation best(List<LaggedAssociation> found) {
        Comparator<LaggedAssociation> order = Comparator.comparing(
                        (LaggedAssociation one) -> one.n() >= FEWEST_PAIRS && one.correlation() != null)
                .thenComparing(Findings::certain)
                .thenComparing(Findings::strength)
                .thenComparing(LaggedAssociation::n)
                .thenComparing(Comparator.comparing(LaggedAssociation::periods).reversed());
        return found.stream().max(order).orElseThrow();
    }

    private static double certain(LaggedAssociation found) {
        RankCorrelation correlation = found.correlation();
        return found.n() < FEWEST_PAIRS || correlation == null ? 0 : correlation.certain();
    }

    private static double strength(LaggedAssociation found) {
        RankCorrelation correlation = found.correlation();
        return found.n() < FEWEST_PAIRS || correlation == null ? 0 : Math.abs(correlation.coefficient());
    }

    private static Optional<UnprovenReason> reason(LaggedAssociation best) {
        if (best.n() < FEWEST_PAIRS) {
            return Optional.of(UnprovenReason.NOT_ENOUGH_PERIODS);
        }
        RankCorrelation correlation = best.correlation();
        if (correlation == null) {
            return Optional.of(UnprovenReason.NO_VARIATION);
        }
        return correlation.excludesZero() ? Optional.empty() : Optional.of(UnprovenReason.INTERVAL_HOLDS_ZERO);
    }
}
