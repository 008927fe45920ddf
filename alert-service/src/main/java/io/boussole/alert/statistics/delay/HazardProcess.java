package io.boussole.alert.statistics.delay;

import io.boussole.alert.statistics.Dispersion;
import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Mixture;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.WorseShare;
import java.util.List;
import java.util.Map;

/**
 * The evidence against a planned share whose cases convert late: open cases count as far as their age says something.
 *
 * <p>A case of age a that has not converted does so with the chance (hazard) {@code h0(a) = p (F(a) − F(a−1)) / (1 − p F(a−1))}, p being
 * the planned share and F the delay curve. Each case-day multiplies a term by the Bernoulli ratio of h with q_j in the place of p. Over
 * the days of a case these ratios telescope: {@code q_j/p} once it has converted, {@code (1 − q_j F(a))/(1 − p F(a))} while it has not.
 * (The family of survival CUSUMs: Gandy, Kvaløy, Bottle, Zhou 2010, Biometrika 97, 375–388.)
 *
 * <p>As h rises with p, a term shrinks on average wherever the true hazard is on the good side at every age; so 1/alpha is reached with a
 * chance of at most alpha (Ville). A conversion at an age at which the plan has none left counts like any other.
 */
public final class HazardProcess {
    private final double share;
    private final DelayCurve curve;
    private final double[] worse;

    /**
     * @param share the plan's value, strictly between 0 and 1
     * @param alternatives as of {@link EProcess#ofShare}, or of {@link EProcess#ofShareAbove} where too much is bad
     */
    public HazardProcess(double share, DelayCurve curve, Side side, List<Double> alternatives) {
        Mixture.requireShare(share);
        this.share = share;
        this.curve = curve;
        this.worse = Mixture.requireFactors(alternatives).stream()
                .mapToDouble(factor -> WorseShare.of(share, side, factor))
                .toArray();
    }

    /**
     * From what is known of the cases today.
     *
     * @param unconvertedByAge number of cases that have not converted, lost ones too, by their age at the last look
     */
    public double evidence(long converted, Map<Integer, Long> unconvertedByAge) {
        return evidence(converted, unconvertedByAge, 1);
    }

    /** For cases in clusters, as in {@link EProcess#ofShare(long, long, double, double)}. */
    public double evidence(long converted, Map<Integer, Long> unconvertedByAge, double dispersion) {
        Dispersion.require(dispersion);
        double[] logarithms = new double[worse.length];
        for (int j = 0; j < worse.length; j++) {
            logarithms[j] = converted * Math.log(worse[j] / share);
            for (Map.Entry<Integer, Long> cases : unconvertedByAge.entrySet()) {
                double by = curve.convertedBy(cases.getKey());
                logarithms[j] += cases.getValue() * (Math.log1p(-worse[j] * by) - Math.log1p(-share * by));
            }
            logarithms[j] /= dispersion;
        }
        return Mixture.meanOfExponentials(logarithms);
    }

    /** Conversions that the plan expects by now of cases of these ages, converted or not. */
    public double expected(Map<Integer, Long> casesByAge) {
        return casesByAge.entrySet().stream()
                .mapToDouble(cases -> share * curve.convertedBy(cases.getKey()) * cases.getValue())
                .sum();
    }
}
