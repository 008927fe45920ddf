package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.pacing.Capacity;
import io.boussole.alert.statistics.EProcess;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI is held against.
 *
 * @param target the plan's value for the whole period; null: nothing to hold it against
 * @param range ends of the range in which no action is due
 * @param spread when in the period the target falls due; of counts and sums
 * @param ripening when a case that is open counts; of shares
 */
public record EvaluationRule(
        Direction direction,
        @Nullable Double target,
        Range range,
        Period period,
        Spread spread,
        Ripening ripening,
        Testing testing) {

    /** Fewer expected cases than this show nothing whatever happens. */
    public static final double DEFAULT_MIN_EXPECTED = 2;

    public static final double DEFAULT_RECOVERY_ALPHA = 0.10;

    /** With nothing said of seasons, delays or volumes. */
    public static EvaluationRule of(Direction direction, @Nullable Double target, Range range, Period period) {
        return new EvaluationRule(direction, target, range, period, Spread.EVEN, Ripening.UNKNOWN, Testing.DEFAULT);
    }

    public static List<Double> defaultAlternatives() {
        return EProcess.DEFAULT_ALTERNATIVES;
    }

    EvaluationRule target(double other) {
        return new EvaluationRule(direction, other, range, period, spread, ripening, testing);
    }

    public EvaluationRule spread(Spread other) {
        return new EvaluationRule(direction, target, range, period, other, ripening, testing);
    }

    public EvaluationRule ripening(Ripening other) {
        return new EvaluationRule(direction, target, range, period, spread, other, testing);
    }

    public EvaluationRule testing(Testing other) {
        return new EvaluationRule(direction, target, range, period, spread, ripening, other);
    }

    boolean isHigherBetter() {
        return direction == Direction.HIGHER_IS_BETTER;
    }

    /** The end of the range at which things get bad; null: it has none. */
    @Nullable
    Double badEnd() {
        return isHigherBetter() ? range.low() : range.high();
    }

    /** The end beyond which it is better than planned; null: it has none. */
    @Nullable
    Double goodEnd() {
        return isHigherBetter() ? range.high() : range.low();
    }

    /** Either end may be open. Ends in the wrong order are put right. */
    public record Range(@Nullable Double low, @Nullable Double high) {
        public Range {
            if (low != null && high != null && low > high) {
                Double lower = high;
                high = low;
                low = lower;
            }
        }
    }

    /** @param seasonality share of the period's result by month; empty: even by working day */
    public record Spread(Map<YearMonth, Double> seasonality, Capacity capacity) {
        public static final Spread EVEN = new Spread(Map.of(), Capacity.EVEN);

        public Spread {
            seasonality = Map.copyOf(seasonality);
        }
    }

    /**
     * How long cases take.
     *
     * @param afterDays calendar days after which an undecided case counts as not succeeded; null: it never does
     * @param delayMedianDays days within which half of the cases that succeed have done so, as the plan assumes it; null: it assumes none
     */
    public record Ripening(
            @Nullable Integer afterDays, @Nullable Double delayMedianDays) {
        public static final Ripening UNKNOWN = new Ripening(null, null);
    }
}
