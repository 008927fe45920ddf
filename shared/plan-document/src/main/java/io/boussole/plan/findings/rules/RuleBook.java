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
                    ResponsibilityRules.ALL,
                    CapacityRules.ALL,
                    OnboardingRules.ALL,
                    SegmentRules.ALL,
                    IcpRules.ALL,
                    PersonaRules.ALL,
                    FunnelRules.ALL,
                    KpiRules.ALL,
                    SourceDecisionRules.ALL,
                    DataRules.ALL,
                    ObjectiveRules.ALL,
                    FeasibilityRules.ALL,
                    ChannelRules.ALL,
                    SequenceRules.ALL,
                    StopRules.ALL,
                    PartnerRules.ALL,
                    ContentRules.ALL,
                    InitiativeRules.ALL,
                    BattleRules.ALL,
                    ExperimentRules.ALL,
                    BudgetRules.ALL,
                    RitualRules.ALL,
                    ScheduleRules.ALL,
                    PlaybookRules.ALL,
                    LibraryRules.ALL,
                    TrainingRules.ALL,
                    ReadabilityRules.ALL,
                    AcceptanceRules.ALL,
                    LimitRules.ALL,
                    ReferenceRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** Those that no change may break further, however unfinished the plan. */
    public static final List<Rule> LIMITS = ALL.stream().filter(Rule::isLimit).toList();

    private RuleBook() {}
}
