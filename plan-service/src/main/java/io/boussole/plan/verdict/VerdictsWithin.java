package io.boussole.plan.verdict;

import io.boussole.contracts.kpi.KpiVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a KPI within a stretch of time.
 *
 * @param last null: nothing was said by then
 * @param firstUnderPerformance null: none stood within it
 */
public record VerdictsWithin(
        String kpiId, @Nullable Verdict last, @Nullable Verdict firstUnderPerformance) {

    /**
     * @param said in its order
     * @param end no longer within it
     */
    static VerdictsWithin of(String kpiId, List<Verdict> said, Instant start, Instant end) {
        List<Verdict> within = new ArrayList<>();
        for (int index = 0; index < said.size(); index++) {
            boolean goesOn =
                    index + 1 == said.size() || said.get(index + 1).since().isAfter(start);
            if (goesOn && said.get(index).since().isBefore(end) && start.isBefore(end)) {
                within.add(said.get(index));
            }
        }
        return new VerdictsWithin(
                kpiId,
                within.isEmpty() ? null : within.get(within.size() - 1),
                within.stream()
                        .filter(verdict -> verdict.verdict() == KpiVerdict.UNDER_PERFORMANCE)
                        .findFirst()
                        .orElse(null));
    }
}
