package io.boussole.alert.evaluation;

/**
 * How often a KPI that is exactly as planned may be called worse, once a period, whatever the number of looks.
 *
 * @param alpha share of periods with a false alarm
 * @param watchAlpha the same for a mere mention
 */
public record ErrorBudget(double alpha, double watchAlpha) {
    public static final ErrorBudget DEFAULT = new ErrorBudget(0.05, 0.20);

    public ErrorBudget {
        if (!(0 < alpha && alpha <= watchAlpha && watchAlpha < 1)) {
            throw new IllegalArgumentException("Wanted: 0 < alpha <= watchAlpha < 1; got " + alpha + ", " + watchAlpha);
        }
    }

    /** The e-value at which an alarm is due. */
    public double alarmThreshold() {
        return 1 / alpha;
    }

    public double watchThreshold() {
        return 1 / watchAlpha;
    }
}
