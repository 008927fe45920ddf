package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.incident.Resolution;
import io.boussole.alert.outcome.EvaluationLog;
import io.boussole.alert.outcome.KpiEvaluation;
import io.boussole.alert.outcome.Occasion;
import io.boussole.alert.outcome.Outcome;
import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.contracts.action.AlertKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges one KPI at a time: collects rule, observation, calendar and date, asks the evaluator, does what the outcome demands and
 * keeps it. All of it is one transaction, so a kill in between leaves the KPI in the queue.
 */
@ApplicationScoped
public class JudgementService {
    private final JudgementQueue queue;
    private final JudgementInputs inputs;
    private final AlertRuleService rules;
    private final KpiJudgement judgement;
    private final Consequences consequences;
    private final IncidentService incidents;
    private final EvaluationLog log;

    JudgementService(
            JudgementQueue queue,
            JudgementInputs inputs,
            AlertRuleService rules,
            KpiJudgement judgement,
            Consequences consequences,
            IncidentService incidents,
            EvaluationLog log) {
        this.queue = queue;
        this.inputs = inputs;
        this.rules = rules;
        this.judgement = judgement;
        this.consequences = consequences;
        this.incidents = incidents;
        this.log = log;
    }

    /** Judges a KPI of the queue, unless somebody else has taken it or something new made it wait again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void judgeIfDue(KpiKey kpi) {
        inputs.lock(kpi);
        if (queue.claim(kpi)) {
            judgeLocked(kpi);
        }
    }

    /** Judges a KPI now. Any number of calls, at once or after one another, come to the same. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void judge(KpiKey kpi) {
        inputs.lock(kpi);
        judgeLocked(kpi);
    }

    private void judgeLocked(KpiKey kpi) {
        rules.current(kpi.planId(), AlertKind.UNDER_PERFORMANCE, kpi.kpiId()).ifPresent(rule -> follow(kpi, rule));
    }

    private void follow(KpiKey key, AlertRule rule) {
        JudgedPlan plan = inputs.plan(key, rule.planVersion());
        Occasion occasion = new Occasion(rule, plan.published().period(), inputs.now(), inputs.today(plan, rule));
        Outcome outcome = rule.enabled() ? judge(key, plan, occasion) : stopWatching(occasion);
        log.record(occasion, outcome, incidents.ofShortfall(rule, accountingFor(rule, outcome)));
    }

    private Outcome stopWatching(Occasion occasion) {
        incidents.end(occasion.rule().id(), Resolution.NO_LONGER_WATCHED, occasion.now());
        return Outcome.ruleDisabled();
    }

    private Outcome judge(KpiKey key, JudgedPlan plan, Occasion occasion) {
        AlertRule rule = occasion.rule();
        return inputs.observation(key, rule)
                .map(observed -> {
                    JudgedKpi judged = inputs.judged(plan, rule, observed);
                    Judgement found = judgement.of(judged, plan.sinceTold(episode(rule, plan), observed));
                    consequences.follow(found, occasion.now());
                    return found.outcome();
                })
                .orElseGet(Outcome::nothingObserved);
    }

    /** The alert that accounts for a shortfall; while nothing is known the one of before. */
    private @Nullable UUID accountingFor(AlertRule rule, Outcome outcome) {
        if (outcome.verdict() == Verdict.NO_DATA) {
            return log.find(rule.planId(), rule.subject())
                    .map(KpiEvaluation::alertId)
                    .orElse(null);
        }
        Explained explained = outcome.surroundings().explainedBy();
        return explained == null ? null : explained.alertId();
    }

    /** A value that was changed within the period holds from that day on. One that was changed after it is a correction of the whole. */
    private Episode episode(AlertRule rule, JudgedPlan plan) {
        Episode episode = incidents.episode(rule, plan.published());
        return rules.referenceSince(rule)
                .map(since -> LocalDate.ofInstant(since, plan.calendar().zone()))
                .filter(plan::holds)
                .map(episode::from)
                .orElse(episode);
    }
}
