package io.boussole.metrics.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long cases take, by Kaplan and Meier: a case that is still open, or that ended otherwise, counts as not yet ended after its days
 * and is not left out.
 */
final class Lifetimes {
    private final NavigableMap<Long, Long> ended = new TreeMap<>();
    private final NavigableMap<Long, Long> censored = new TreeMap<>();

    void end(long days, long cases) {
        ended.merge(Math.max(0, days), cases, Long::sum);
    }

    void censor(long days, long cases) {
        censored.merge(Math.max(0, days), cases, Long::sum);
    }

    long endedCases() {
        return total(ended);
    }

    long censoredCases() {
        return total(censored);
    }

    /** Days after which half of the cases have ended; null while more than half have not. */
    @Nullable
    BigDecimal median() {
        for (Step step : steps()) {
            if (step.surviving <= 0.5 + 1e-12) {
                return BigDecimal.valueOf(step.days);
            }
        }
        return null;
    }

    /** Of the median, by Brookmeyer and Crowley on the logarithmic scale of Greenwood's variance. */
    @Nullable
    Interval medianInterval() {
        if (ended.isEmpty()) {
            return null;
        }
        @Nullable BigDecimal low = null;
        @Nullable BigDecimal high = null;
        for (Step step : steps()) {
            if (low == null && step.lower() <= 0.5) {
                low = BigDecimal.valueOf(step.days);
            }
            if (high == null && step.upper() <= 0.5) {
                high = BigDecimal.valueOf(step.days);
            }
        }
        return new Interval(low, high);
    }

    /** Mean days up to the longest case seen: the area under the curve of those that have not ended. */
    @Nullable
    BigDecimal restrictedMean() {
        if (ended.isEmpty()) {
            return null;
        }
        long longest = Math.max(ended.lastKey(), censored.isEmpty() ? 0 : censored.lastKey());
        double area = 0;
        double surviving = 1;
        long since = 0;
        for (Step step : steps()) {
            area += surviving * (step.days - since);
            surviving = step.surviving;
            since = step.days;
        }
        return Shares.rounded(area + surviving * (longest - since));
    }

    private Iterable<Step> steps() {
        java.util.List<Step> steps = new java.util.ArrayList<>();
        double surviving = 1;
        double variance = 0;
        for (Map.Entry<Long, Long> end : ended.entrySet()) {
            double atRisk = total(ended.tailMap(end.getKey(), true)) + total(censored.tailMap(end.getKey(), true));
            double cases = end.getValue();
            surviving *= 1 - cases / atRisk;
            variance += atRisk > cases ? cases / (atRisk * (atRisk - cases)) : 0;
            steps.add(new Step(end.getKey(), surviving, variance));
        }
        return steps;
    }

    private static long total(Map<Long, Long> cases) {
        return cases.values().stream().mapToLong(Long::longValue).sum();
    }

    private record Step(long days, double surviving, double variance) {
        double lower() {
            return bound(1);
        }

        double upper() {
            return bound(-1);
        }

        private double bound(int side) {
            if (surviving <= 0) {
                return 0;
            }
            if (surviving >= 1) {
                return 1;
            }
            double spread = side * Shares.quantile() * Math.sqrt(variance) / Math.log(surviving);
            return Math.pow(surviving, Math.exp(-spread));
        }
    }
}
