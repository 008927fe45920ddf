package io.boussole.plan.changes;

import io.boussole.http.Text;
import java.util.List;
import java.util.stream.Stream;

/** Every rule about what may change in a plan, in the order in which they speak. */
public final class ChangeBook {
    static final ChangeRule ATTRIBUTION_FIXED = ChangeRule.inPeriod(
            "ATTRIBUTION_FIXED",
            114,
            new Text(
                    "How signatures are credited changes with the next period only: coherence before perfection",
                    "L'attribution ne change qu'avec la période suivante : la cohérence avant la perfection"),
            "/attribution");

    public static final List<ChangeRule> ALL = Stream.of(
                    StepRules.ALL, OperationRules.ALL, List.of(ATTRIBUTION_FIXED), StrategyRules.ALL)
            .flatMap(List::stream)
            .toList();

    private ChangeBook() {}

    /** Every difference that some rule does not allow. */
    public static List<RefusedChange> refusedIn(PlanChange change) {
        return ALL.stream().flatMap(rule -> rule.refusedIn(change).stream()).toList();
    }
}
