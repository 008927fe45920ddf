package io.boussole.benchmarks.simulation;

import io.boussole.alert.evaluation.Direction;
import io.boussole.alert.evaluation.EvaluationRule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as a plan states it.
 *
 * @param reference planned share; of a MEAN the planned mean, of a DURATION the planned median in days, of a COUNT 1
 * @param volume planned cases of the quarter
 */
public record SimulatedKpi(Kind kind, double reference, int volume) {
    /** Of a case that converts; four weeks of five working days. */
    static final int MEDIAN_DAYS_TO_CONVERSION = 28;

    private static final int DAYS_UNTIL_AN_OPEN_CASE_COUNTS = 45;
    private static final double WORST_ACCEPTED = 0.8;
    private static final double HALF = 0.5;

    /** What is measured. */
    public enum Kind {
        /** A share whose cases are decided as they come in. */
        RATE,
        /** A number of events. */
        COUNT,
        /** Amounts of deals: log-normal, with a standard deviation of 0.6 of the mean. */
        MEAN,
        /** Days that cases take: log-normal. */
        DURATION,
        /** A share of cases answered in time. One not answered fails by the clock alone. */
        SLA_SHARE,
        /** A share whose cases take weeks to convert, judged by hazard: the plan says how long. */
        CONVERSION
    }

    public static SimulatedKpi rate(double reference, int volume) {
        return new SimulatedKpi(Kind.RATE, reference, volume);
    }

    public static SimulatedKpi count(int volume) {
        return new SimulatedKpi(Kind.COUNT, 1, volume);
    }

    public static SimulatedKpi mean(int volume) {
        return new SimulatedKpi(Kind.MEAN, 6_000, volume);
    }

    public static SimulatedKpi duration(int volume) {
        return new SimulatedKpi(Kind.DURATION, 30, volume);
    }

    public static SimulatedKpi inTime(int volume) {
        return new SimulatedKpi(Kind.SLA_SHARE, 0.90, volume);
    }

    public static SimulatedKpi conversion(int volume) {
        return new SimulatedKpi(Kind.CONVERSION, 0.25, volume);
    }

    /** The plan's value for the period. */
    double target() {
        return kind == Kind.COUNT ? volume : reference;
    }

    /** Share of good cases while the plan holds: of a median, half. */
    double plannedShare() {
        return kind == Kind.DURATION ? HALF : reference;
    }

    Direction direction() {
        return kind == Kind.DURATION ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
    }

    EvaluationRule.Range range() {
        return direction() == Direction.LOWER_IS_BETTER
                ? new EvaluationRule.Range(null, target() / WORST_ACCEPTED)
                : new EvaluationRule.Range(WORST_ACCEPTED * target(), null);
    }

    EvaluationRule.Ripening ripening() {
        Double medianDays = kind == Kind.CONVERSION ? Double.valueOf(MEDIAN_DAYS_TO_CONVERSION) : null;
        return new EvaluationRule.Ripening(DAYS_UNTIL_AN_OPEN_CASE_COUNTS, medianDays);
    }

    /** Whether a plan states how many cases there are to be, and the evaluation makes use of it. */
    public boolean hasPlannedVolume() {
        return kind == Kind.RATE || kind == Kind.SLA_SHARE;
    }

    @Nullable
    Double plannedVolume() {
        return hasPlannedVolume() ? Double.valueOf(volume) : null;
    }

    /** Without its volume. */
    public String name() {
        return switch (kind) {
            case RATE -> String.format(Locale.ROOT, "rate of %.0f %%", 100 * reference);
            case COUNT -> "count";
            case MEAN -> "mean amount";
            case DURATION -> String.format(Locale.ROOT, "median of %.0f days", reference);
            case SLA_SHARE -> String.format(Locale.ROOT, "%.0f %% in time", 100 * reference);
            case CONVERSION -> String.format(Locale.ROOT, "slow conversion of %.0f %%", 100 * reference);
        };
    }

    public String title() {
        return name() + ", " + volume;
    }
}
