package io.boussole.plan.arithmetic.trial;

import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How many cases each arm needs to tell two proportions apart (rows 101, 105), two-sided, arms of equal size.
 *
 * <p>n = (z(1−α/2)·√(2·p̄·(1−p̄)) + z(power)·√(p₁(1−p₁) + p₂(1−p₂)))² / (p₂−p₁)², with p̄ = (p₁+p₂)/2: the variance is pooled under
 * the hypothesis of no difference and separate under the alternative, without continuity correction. Source: Fleiss, Levin, Paik,
 * <i>Statistical Methods for Rates and Proportions</i>, 3rd edition, 2003, section 4.2; the same as {@code power.prop.test} of R.
 * From 8 % to 12 % at α = 0.05 and power 0.8 it gives 881.82, hence 882.
 *
 * @param baseline rate today, in (0, 1)
 * @param expected rate hoped for, in (0, 1), another one
 * @param alpha two-sided risk of seeing a difference where there is none, in (0, 1)
 * @param power chance of seeing the difference where there is one, in (0, 1)
 */
public record SampleSize(double baseline, double expected, double alpha, double power) {
    public static final double USUAL_ALPHA = 0.05;
    public static final double USUAL_POWER = 0.8;

    /** A rate of exactly 1 has no variance to reckon with. */
    private static final double ALMOST_ALL = 1 - 1e-9;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public SampleSize {
        if (!isRate(baseline) || !isRate(expected) || !isRate(alpha) || !isRate(power) || baseline == expected) {
            throw new IllegalArgumentException("Two different rates, a risk and a power, each within (0, 1)");
        }
    }

    /** Empty when the experiment lacks one of its rates or states one that makes no sense; alpha 0.05 and power 0.8 where absent. */
    public static Optional<SampleSize> of(Experiment experiment) {
        double baseline = valueOr(experiment.baseline(), 0);
        double expected = valueOr(experiment.expected(), 0);
        double alpha = valueOr(experiment.alpha(), USUAL_ALPHA);
        double power = valueOr(experiment.power(), USUAL_POWER);
        return isRate(baseline) && isRate(expected) && isRate(alpha) && isRate(power) && baseline != expected
                ? Optional.of(new SampleSize(baseline, expected, alpha, power))
                : Optional.empty();
    }

    /** What an experiment must say for its size to be known and held against what it plans. */
    public static List<Missing> missing(Experiment experiment, Pointer at) {
        List<Missing> missing = new ArrayList<>();
        addUnlessRate(experiment.baseline(), at.member("baseline"), missing);
        addUnlessRate(experiment.expected(), at.member("expected"), missing);
        if (missing.isEmpty() && valueOr(experiment.baseline(), 0) == valueOr(experiment.expected(), 0)) {
            missing.add(Missing.of(
                    at.member("expected"), "Another rate than the baseline", "Un autre taux que celui de départ"));
        }
        if (experiment.sampleSizePerArm() == null || experiment.sampleSizePerArm() < 1) {
            missing.add(Missing.of(
                    at.member("sampleSizePerArm"),
                    "The cases planned in each arm",
                    "Les cas prévus dans chaque groupe"));
        }
        return List.copyOf(missing);
    }

    /** Whether fewer cases are planned than it takes (UNDERPOWERED). */
    public boolean isUnderpoweredWith(int perArm) {
        return perArm < exactPerArm();
    }

    /** The fewest cases in each arm. */
    public long perArm() {
        return (long) Math.ceil(exactPerArm());
    }

    /** The chance of seeing this difference with {@code perArm} cases in each arm. */
    public double powerWith(long perArm) {
        double distance = Math.abs(expected - baseline) * Math.sqrt((double) perArm);
        return NORMAL.cumulativeProbability((distance - criticalValue() * pooledDeviation()) / separateDeviation());
    }

    /**
     * The smallest rise above the baseline that {@code perArm} cases in each arm show with the power asked for, to six decimals;
     * empty when not even a rise to 1 would show.
     */
    public Optional<BigDecimal> detectableRise(long perArm) {
        double low = 0;
        double high = (1 - baseline) * ALMOST_ALL;
        if (!shows(high, perArm)) {
            return Optional.empty();
        }
        for (int halvings = 0; halvings < 60; halvings++) {
            double middle = (low + high) / 2;
            if (shows(middle, perArm)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(BigDecimal.valueOf(high).setScale(6, RoundingMode.HALF_UP));
    }

    public List<WorkingLine> working() {
        return List.of(
                WorkingLine.of("z for alpha", "z pour alpha", "Φ⁻¹(1 − " + alpha + "/2)", shown(criticalValue())),
                WorkingLine.of("z for power", "z pour la puissance", "Φ⁻¹(" + power + ")", shown(quantile(power))),
                WorkingLine.of(
                        "Deviation if nothing changes",
                        "Écart-type si rien ne change",
                        "√(2 × p̄ × (1 − p̄)), p̄ = (" + baseline + " + " + expected + ")/2",
                        shown(pooledDeviation())),
                WorkingLine.of(
                        "Deviation if the rate moves",
                        "Écart-type si le taux bouge",
                        "√(" + baseline + " × (1 − " + baseline + ") + " + expected + " × (1 − " + expected + "))",
                        shown(separateDeviation())),
                WorkingLine.of(
                        "Cases per arm",
                        "Cas par groupe",
                        "⌈(" + shown(criticalValue()) + " × " + shown(pooledDeviation()) + " + "
                                + shown(quantile(power)) + " × " + shown(separateDeviation()) + ")² ÷ (" + expected
                                + " − " + baseline + ")²⌉",
                        Long.toString(perArm())));
    }

    double exactPerArm() {
        double root = criticalValue() * pooledDeviation() + quantile(power) * separateDeviation();
        double distance = expected - baseline;
        return root * root / (distance * distance);
    }

    private boolean shows(double rise, long perArm) {
        double raised = baseline + rise;
        return raised > baseline
                && raised < 1
                && new SampleSize(baseline, raised, alpha, power).powerWith(perArm) >= power;
    }

    private double criticalValue() {
        return quantile(1 - alpha / 2);
    }

    private double pooledDeviation() {
        double mean = (baseline + expected) / 2;
        return Math.sqrt(2 * mean * (1 - mean));
    }

    private double separateDeviation() {
        return Math.sqrt(baseline * (1 - baseline) + expected * (1 - expected));
    }

    static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    static String shown(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    static boolean isRate(double value) {
        return value > 0 && value < 1;
    }

    private static void addUnlessRate(@Nullable BigDecimal value, Pointer at, List<Missing> missing) {
        if (!isRate(valueOr(value, 0))) {
            missing.add(Missing.of(at, "A rate between 0 and 1", "Un taux entre 0 et 1"));
        }
    }

    private static double valueOr(@Nullable BigDecimal value, double otherwise) {
        return value == null ? otherwise : value.doubleValue();
    }
}
