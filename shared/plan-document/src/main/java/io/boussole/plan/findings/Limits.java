package io.boussole.plan.findings;

import io.boussole.plan.document.PlanDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a change breaks a limit further. A plan that already has too much of something can still be mended step by step; so what
 * counts is how much is in excess before and after, not that something is. Places are not compared: removing an item moves those
 * behind it.
 */
public final class Limits {
    private Limits() {}

    /**
     * What the limits say of {@code after}, where that is more than they said of {@code before}.
     *
     * @param today the day of the change, by the plan's own calendar
     */
    public static List<Finding> brokenFurther(
            PlanDocument before, PlanDocument after, List<Rule> limits, LocalDate today) {
        List<Finding> excess = Findings.of(after, limits, today).errors();
        if (excess.isEmpty()) {
            return excess;
        }
        Map<String, Long> counts = counted(excess);
        Map<String, Long> earlier = counted(Findings.of(before, limits, today).errors());
        return excess.stream()
                .filter(finding -> counts.getOrDefault(finding.rule().code(), 0L)
                        > earlier.getOrDefault(finding.rule().code(), 0L))
                .toList();
    }

    private static Map<String, Long> counted(List<Finding> excess) {
        return excess.stream()
                .map(finding -> finding.rule().code())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
