package io.boussole.alert.rule.tuning;

import io.boussole.access.CurrentTenant;
import io.boussole.alert.AlertProblem;
import io.boussole.alert.judgement.JudgementQueue;
import io.boussole.alert.judgement.KpiKey;
import io.boussole.alert.judgement.PublishedPlanRepository;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.alert.rule.terms.RuleChanges;
import io.boussole.alert.rule.terms.Tuning;
import io.boussole.alert.watch.PlanKey;
import io.boussole.alert.watch.WatchQueue;
import io.boussole.alert.watch.finding.Watch;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes rules for people. Each change is a new version; its subject is judged or looked at again by it, and an open alert keeps the old one. */
@ApplicationScoped
public class RuleTuningService {
    private final AlertRuleService rules;
    private final PublishedPlanRepository plans;
    private final JudgementQueue queue;
    private final WatchQueue watches;
    private final CurrentTenant tenant;
    private final Clock clock;

    RuleTuningService(
            AlertRuleService rules,
            PublishedPlanRepository plans,
            JudgementQueue queue,
            WatchQueue watches,
            CurrentTenant tenant,
            Clock clock) {
        this.rules = rules;
        this.plans = plans;
        this.queue = queue;
        this.watches = watches;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * What somebody wants changed, and why.
     *
     * @param at where it stands in the request, as a JSON Pointer
     */
    public record Wish(RuleChanges changes, @Nullable String reason, String by, String at) {}

    /** Puts {@code wish} in the place of all earlier changes. */
    @Transactional
    public AlertRule override(UUID ruleId, Wish wish, @Nullable String ifMatch) {
        AlertRule rule = rules.locked(ruleId);
        Revision.requireMatch(ifMatch, rule.version());
        return tune(rule, wish, rule.isAdded());
    }

    /** Returns the rule to what the plan asks for. */
    @Transactional
    public AlertRule restore(UUID ruleId, @Nullable String ifMatch) {
        AlertRule rule = rules.locked(ruleId);
        Revision.requireMatch(ifMatch, rule.version());
        if (rule.isAdded()) {
            throw ProblemException.of(
                    AlertProblem.RULE_NOT_OF_PLAN,
                    "It was added, so the plan has nothing to return to; delete it",
                    "Elle a été ajoutée : le plan n'a rien à quoi revenir ; supprimez-la");
        }
        return judged(rules.tune(rule, plan(rule), null));
    }

    /** Gives a rule to a KPI to which the plan gives no number. */
    @Transactional
    public AlertRule add(UUID planId, String kpiId, Wish wish) {
        AlertRule rule = rules.locked(tenant.id(), planId, kpiId).orElseThrow(() -> unknownKpi(planId, kpiId));
        if (rule.target() != null) {
            throw ProblemException.of(
                    AlertProblem.RULE_EXISTS,
                    "KPI " + kpiId + " is judged by rule " + rule.id() + "; override that one",
                    "L'indicateur " + kpiId + " est jugé par la règle " + rule.id() + " ; modifiez-la");
        }
        return tune(rule, wish, true);
    }

    /** Takes an added rule away. */
    @Transactional
    public void remove(UUID ruleId, @Nullable String ifMatch) {
        AlertRule rule = rules.locked(ruleId);
        Revision.requireMatch(ifMatch, rule.version());
        if (!rule.isAdded()) {
            throw ProblemException.of(
                    AlertProblem.RULE_OF_PLAN,
                    "The plan asks for it; disable it instead, with a reason",
                    "Le plan la demande ; désactivez-la plutôt, avec un motif");
        }
        AlertRule unused = judged(rules.tune(rule, plan(rule), null));
    }

    private AlertRule tune(AlertRule rule, Wish wish, boolean added) {
        PlanPublished plan = plan(rule);
        new RuleCheck(rule, rules.untuned(rule, plan), plan).require(wish, added);
        Tuning standing = rule.tuning();
        if (standing != null && standing.changes().equals(wish.changes())) {
            return rule;
        }
        Tuning tuning = wish.changes().pointers().isEmpty()
                ? null
                : new Tuning(wish.changes(), wish.by(), clock.instant(), wish.reason(), added);
        return judged(rules.tune(rule, plan, tuning));
    }

    private PlanPublished plan(AlertRule rule) {
        return plans.version(rule.tenantId(), rule.planId(), rule.planVersion()).published();
    }

    private AlertRule judged(AlertRule rule) {
        if (rule.kpiId() != null) {
            queue.add(new KpiKey(rule.tenantId(), rule.planId(), rule.kpiId()));
        }
        if (Watch.covers(rule.kind())) {
            watches.add(new PlanKey(rule.tenantId(), rule.planId()));
        }
        return rule;
    }

    private static ProblemException unknownKpi(UUID planId, String kpiId) {
        return ProblemException.of(
                AlertProblem.RULE_NOT_FOUND,
                "No active plan " + planId + " with a KPI " + kpiId,
                "Aucun plan actif " + planId + " avec un indicateur " + kpiId);
    }
}
