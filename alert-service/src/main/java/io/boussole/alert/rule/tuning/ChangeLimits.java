package io.boussole.alert.rule.tuning;

import io.boussole.alert.rule.terms.RuleChanges;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between which ends the numbers of a judgement make sense. */
public final class ChangeLimits {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Once in a million periods; anything rarer is never. */
    private static final BigDecimal RAREST = new BigDecimal("0.000001");

    private static final BigDecimal LARGEST_FACTOR = new BigDecimal("0.999999");
    private static final BigDecimal LARGEST_DISPERSION = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_VOLUME = BigDecimal.valueOf(1_000_000);
    private static final int MOST_ALTERNATIVES = 20;
    private static final int LONGEST_DAYS = 3660;
    private static final int LONGEST_DELAY_MINUTES = 7 * 24 * 60;

    private final List<Violation> faults = new ArrayList<>();

    private ChangeLimits() {}

    /** @param plansAlpha how often a false alarm is allowed where nobody changes it */
    public static List<Violation> faults(RuleChanges changes, BigDecimal plansAlpha) {
        ChangeLimits limits = new ChangeLimits();
        BigDecimal alpha = changes.alpha() == null ? plansAlpha : changes.alpha();
        limits.between("/errorBudget/alpha", changes.alpha(), RAREST, HALF);
        limits.between("/errorBudget/watchAlpha", changes.watchAlpha(), alpha, LARGEST_FACTOR);
        limits.between("/recovery/alpha", changes.recoveryAlpha(), RAREST, HALF);
        limits.between("/dispersion", changes.dispersion(), BigDecimal.ONE, LARGEST_DISPERSION);
        limits.between("/plannedVolume", changes.plannedVolume(), BigDecimal.ONE, LARGEST_VOLUME);
        limits.between("/maturity/minExpected", changes.minExpected(), RAREST, LARGEST_VOLUME);
        limits.alternatives(changes.alternatives());
        limits.faults.addAll(days("/maturity/ripensAfterDays", changes.ripensAfterDays(), LONGEST_DAYS));
        limits.faults.addAll(days("/maturity/delayMedianDays", changes.delayMedianDays(), LONGEST_DAYS));
        limits.delay(changes.evaluationDelayMinutes());
        return limits.faults;
    }

    static List<Violation> days(String pointer, @Nullable Integer days, int most) {
        return days == null || (days >= 1 && days <= most)
                ? List.of()
                : List.of(outOfRange(pointer, "1", Integer.toString(most)));
    }

    private void alternatives(@Nullable List<BigDecimal> factors) {
        if (factors == null) {
            return;
        }
        if (factors.isEmpty() || factors.size() > MOST_ALTERNATIVES) {
            faults.add(new Violation(
                    "/alternatives",
                    "WRONG_NUMBER",
                    new Text("1 to " + MOST_ALTERNATIVES + " factors", "De 1 à " + MOST_ALTERNATIVES + " facteurs")));
        }
        for (int i = 0; i < factors.size(); i++) {
            between("/alternatives/" + i, factors.get(i), RAREST, LARGEST_FACTOR);
        }
    }

    private void delay(@Nullable Integer minutes) {
        if (minutes != null && (minutes < 0 || minutes > LONGEST_DELAY_MINUTES)) {
            faults.add(outOfRange("/evaluationDelay", "PT0S", "P7D"));
        }
    }

    private void between(String pointer, @Nullable BigDecimal number, BigDecimal least, BigDecimal most) {
        if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
            faults.add(outOfRange(pointer, least.toPlainString(), most.toPlainString()));
        }
    }

    private static Violation outOfRange(String pointer, String least, String most) {
        return new Violation(
                pointer, "OUT_OF_RANGE", new Text("From " + least + " to " + most, "De " + least + " à " + most));
    }
}
