package io.boussole.plan.arithmetic.trial;

import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.Arm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an experiment may be decided on what it has shown so far (row 105): once its planned size is reached, or earlier when the
 * difference crosses a sequential boundary.
 *
 * <p>The boundary is that of Lan and DeMets, <i>Discrete sequential boundaries for clinical trials</i>, Biometrika 70 (1983), pages
 * 659–663, with the O'Brien–Fleming spending α(t) = 2 − 2Φ(z(α/2)/√t) of each side's risk, which is the chance that a Brownian
 * motion has passed z(α/2) by the time t. Looking at every moment, that is |z| ≥ z(1−α/4)/√t for both sides together, where t is the
 * share of the planned information. However often somebody looks, the risk of concluding too early that a difference exists stays
 * below α.
 *
 * @param information share of the planned information that the arms hold, from 0 to 1
 * @param statistic z of the difference of two proportions, pooled variance
 * @param boundary that the statistic must reach, in either direction; infinite before the first case
 */
public record EarlyConclusion(double information, double statistic, double boundary, List<WorkingLine> working) {

    /**
     * Looks at an experiment under way.
     *
     * @param plannedPerArm the size agreed upon before the start, at least 1
     * @param alpha two-sided risk; 0.05 where absent or out of (0, 1)
     */
    public static EarlyConclusion of(Arm control, Arm treatment, int plannedPerArm, @Nullable BigDecimal alpha) {
        double risk =
                alpha != null && SampleSize.isRate(alpha.doubleValue()) ? alpha.doubleValue() : SampleSize.USUAL_ALPHA;
        Counts counts = new Counts(control, treatment);
        double information = Math.min(1, counts.effectiveSize() / Math.max(1, plannedPerArm));
        double statistic = counts.statistic();
        double boundary = SampleSize.quantile(1 - risk / 4) / Math.sqrt(information);
        return new EarlyConclusion(
                information, statistic, boundary, working(counts, plannedPerArm, risk, information, boundary));
    }

    /** Empty before both arms are measured, or when the experiment plans no size. */
    public static Optional<EarlyConclusion> of(Experiment experiment) {
        Experiment.ExperimentResult result = experiment.result();
        Integer planned = experiment.sampleSizePerArm();
        Arm control = result == null ? null : result.control();
        Arm treatment = result == null ? null : result.treatment();
        return control == null || treatment == null || planned == null || planned < 1
                ? Optional.empty()
                : Optional.of(of(control, treatment, planned, experiment.alpha()));
    }

    public static boolean isAllowed(Arm control, Arm treatment, int plannedPerArm, @Nullable BigDecimal alpha) {
        return of(control, treatment, plannedPerArm, alpha).isAllowed();
    }

    public boolean isAllowed() {
        return isComplete() || isBoundaryCrossed();
    }

    /** Whether the planned size is reached, so that nothing is early any more. */
    public boolean isComplete() {
        return information >= 1;
    }

    public boolean isBoundaryCrossed() {
        return Math.abs(statistic) >= boundary;
    }

    private static List<WorkingLine> working(
            Counts counts, int plannedPerArm, double risk, double information, double boundary) {
        return List.of(
                WorkingLine.of(
                        "Share of the planned information",
                        "Part de l'information prévue",
                        "2 ÷ (1/" + counts.first + " + 1/" + counts.second + ") ÷ " + plannedPerArm,
                        SampleSize.shown(information)),
                WorkingLine.of(
                        "z of the difference",
                        "z de la différence",
                        "(" + counts.secondHits + "/" + counts.second + " − " + counts.firstHits + "/" + counts.first
                                + ") ÷ √(p̄(1−p̄)(1/" + counts.second + " + 1/" + counts.first + "))",
                        SampleSize.shown(counts.statistic())),
                WorkingLine.of(
                        "Boundary",
                        "Seuil séquentiel",
                        "Φ⁻¹(1 − " + risk + "/4) ÷ √" + SampleSize.shown(information),
                        Double.isInfinite(boundary) ? "∞" : SampleSize.shown(boundary)));
    }

    /** The two arms as numbers that can be reckoned with: nothing negative, no more successes than cases. */
    private static final class Counts {
        private final int first;
        private final int firstHits;
        private final int second;
        private final int secondHits;

        private Counts(Arm control, Arm treatment) {
            this.first = atLeastZero(control.size());
            this.firstHits = Math.min(first, atLeastZero(control.successes()));
            this.second = atLeastZero(treatment.size());
            this.secondHits = Math.min(second, atLeastZero(treatment.successes()));
        }

        /** The size of two equal arms that would hold as much information. */
        double effectiveSize() {
            return first == 0 || second == 0 ? 0 : 2.0 / (1.0 / first + 1.0 / second);
        }

        double statistic() {
            if (first == 0 || second == 0) {
                return 0;
            }
            double pooled = ((double) firstHits + secondHits) / ((double) first + second);
            double deviation = Math.sqrt(pooled * (1 - pooled) * (1.0 / first + 1.0 / second));
            return deviation == 0 ? 0 : ((double) secondHits / second - (double) firstHits / first) / deviation;
        }

        private static int atLeastZero(@Nullable Integer count) {
            return count == null ? 0 : Math.max(0, count);
        }
    }
}
