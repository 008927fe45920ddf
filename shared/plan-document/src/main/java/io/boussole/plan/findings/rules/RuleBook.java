package io.boussole.plan.findings.rules;

import io.boussole.plan.findings.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that a plan is held to, in the order in which its parts stand in a document. */
public final class RuleBook {
    public static final List<Rule> ALL = Stream.of(
                    PlanRules.ALL,
                    CalendarRules.ALL,
                    ContextRules.ALL,
                    TeamRules.ALL,
                    SegmentRules.ALL,
                    KpiRules.ALL,
                    ObjectiveRules.ALL,
                    ChannelRules.ALL,
                    InitiativeRules.ALL,
                    RitualRules.ALL,
                    PlaybookRules.ALL,
                    ReferenceRules.ALL)
            .flatMap(List::stream)
            .toList();

    private RuleBook() {}
}
