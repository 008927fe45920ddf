package io.boussole.alert.rule.rest;

import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.Cycles;
import io.boussole.alert.rule.terms.Judging;
import io.boussole.alert.rule.terms.Reference;
import io.boussole.alert.rule.terms.RuleAction;
import io.boussole.alert.rule.terms.Tuning;
import io.boussole.alert.rule.terms.Watched;
import org.jspecify.annotations.Nullable;

/** The parts of a rule as they are shown. */
final class RuleParts {
    private RuleParts() {}

    static RuleResponse.@Nullable Dimensions dimensions(Watched watched) {
        return watched.channelId() == null && watched.segmentId() == null && watched.memberId() == null
                ? null
                : new RuleResponse.Dimensions(watched.channelId(), watched.segmentId(), watched.memberId());
    }

    static RuleResponse.@Nullable Reference reference(@Nullable Reference reference) {
        return reference == null
                ? null
                : new RuleResponse.Reference(
                        reference.source().name(),
                        reference.value(),
                        reference.low(),
                        reference.high(),
                        reference.hypothesisId(),
                        reference.stage());
    }

    static RuleResponse.Maturity maturity(Judging judging) {
        return new RuleResponse.Maturity(judging.minExpected(), judging.ripensAfterDays(), judging.delayMedianDays());
    }

    static RuleResponse.@Nullable Cycles cycles(@Nullable Cycles cycles) {
        return cycles == null
                ? null
                : new RuleResponse.Cycles(cycles.completeCycles(), cycles.cycleDays(), cycles.reviewOn());
    }

    static RuleResponse.Action action(AlertRule rule) {
        RuleAction action = rule.terms().action();
        return new RuleResponse.Action(
                action.ownerRule(), action.ownerId(), action.playbookId(), rule.template(), action.dueInWorkingDays());
    }

    static RuleResponse.@Nullable Tuning tuning(@Nullable Tuning tuning) {
        return tuning == null
                ? null
                : new RuleResponse.Tuning(tuning.changes().pointers(), tuning.by(), tuning.at(), tuning.reason());
    }
}
