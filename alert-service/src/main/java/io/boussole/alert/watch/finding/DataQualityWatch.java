package io.boussole.alert.watch.finding;

import io.boussole.contracts.kpi.KpiObserved;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source whose data are, or will within fifteen days be, too poor to conclude from. Quality moves by a hair with every event, so a task
 * is over only once the data are better by a margin than what calls for one.
 */
final class DataQualityWatch {
    /** Below it somebody has to clean up. */
    private static final BigDecimal TASK_BELOW = new BigDecimal("0.90");

    /** From here on a task is over; in between whatever stands stays. */
    private static final BigDecimal CLEAN_FROM = new BigDecimal("0.92");

    /** Below it nothing is stopped; it raises no task by itself. */
    private static final BigDecimal DEGRADED_BELOW = new BigDecimal("0.95");

    private DataQualityWatch() {}

    static boolean isDegraded(KpiObserved observed) {
        return observed.dataQuality() != null && observed.dataQuality().compareTo(DEGRADED_BELOW) < 0;
    }

    static Finding look(WatchedPlan watched, String source) {
        if (!watched.isInPeriod()) {
            return Finding.outsideThePeriod(watched);
        }
        List<KpiObserved> observed = SilentSourceWatch.observed(watched, source);
        Optional<BigDecimal> quality = least(observed, KpiObserved::dataQuality);
        Optional<BigDecimal> projected = least(observed, KpiObserved::projectedCompleteness);
        if (quality.isEmpty() && projected.isEmpty()) {
            return Finding.undecided(Finding.Reason.NOT_MEASURED);
        }
        Circumstances circumstances = new Circumstances()
                .put("source", source)
                .put("dataQuality", quality.orElse(null))
                .put("projectedCompleteness", projected.orElse(null))
                .put("floor", TASK_BELOW)
                .put("kpis", tooPoor(watched, observed));
        if (isBelow(TASK_BELOW, quality, projected)) {
            return Finding.met(circumstances);
        }
        return isBelow(CLEAN_FROM, quality, projected)
                ? Finding.undecided(Finding.Reason.QUALITY_AT_ITS_LIMIT, circumstances.put("cleanFrom", CLEAN_FROM))
                : Finding.clear(circumstances);
    }

    private static boolean isBelow(BigDecimal limit, Optional<BigDecimal> quality, Optional<BigDecimal> projected) {
        return Stream.of(quality, projected).flatMap(Optional::stream).anyMatch(score -> score.compareTo(limit) < 0);
    }

    private static Optional<BigDecimal> least(
            List<KpiObserved> observed, Function<KpiObserved, @Nullable BigDecimal> score) {
        return observed.stream()
                .map(score)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder());
    }

    private static boolean isTooLow(@Nullable BigDecimal score) {
        return score != null && score.compareTo(TASK_BELOW) < 0;
    }

    private static String tooPoor(WatchedPlan watched, List<KpiObserved> observed) {
        return observed.stream()
                .filter(one -> isTooLow(one.dataQuality()) || isTooLow(one.projectedCompleteness()))
                .flatMap(one -> watched.kpi(one.kpiId()).stream())
                .map(WatchedPlan::nameOf)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
