package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.bound.ExactBound;
import io.boussole.alert.statistics.bound.PlannedEvidence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Thresholds, and what follows from them, that were computed before. They depend on nothing but what they are asked for with, so remembering them changes no answer:
 * one takes up to a second, and a plan's are asked for at every look.
 */
final class Thresholds {
    private static final int MOST_REMEMBERED = 2000;

    private static final Map<Object, Object> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private Thresholds() {}

    static double exact(PlannedEvidence planned, double alpha) {
        return (double) remembered(
                new ForPlan(planned, alpha), () -> ExactBound.of(planned, alpha).value());
    }

    static OptionalDouble cusum(Claim claim, double alpha) {
        return (OptionalDouble) remembered(new ForCusum(claim, alpha), () -> claim.cusumThreshold(alpha));
    }

    static Outlook outlook(PlannedEvidence planned, double alpha, int days, int waitDays, Supplier<Outlook> compute) {
        return (Outlook) remembered(new ForOutlook(planned, alpha, days, waitDays), compute::get);
    }

    /** Computed outside the lock: two that ask at once for something new both compute it, and nobody else waits. */
    private static Object remembered(Object key, Supplier<Object> compute) {
        synchronized (KNOWN) {
            Object known = KNOWN.get(key);
            if (known != null) {
                return known;
            }
        }
        Object computed = compute.get();
        synchronized (KNOWN) {
            KNOWN.put(key, computed);
        }
        return computed;
    }

    private record ForPlan(PlannedEvidence planned, double alpha) {}

    private record ForOutlook(PlannedEvidence planned, double alpha, int days, int waitDays) {}

    private record ForCusum(Claim claim, double alpha) {}
}
