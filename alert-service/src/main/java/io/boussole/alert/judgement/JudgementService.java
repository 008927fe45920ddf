package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.outcome.EvaluationLog;
import io.boussole.alert.outcome.Outcome;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Judges one KPI at a time: collects rule, observation, calendar and date, asks the evaluator, keeps the outcome and does what it
 * demands. All of it is one transaction, so a kill in between leaves the KPI in the queue.
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
        if (rule.enabled()) {
            judge(key, rule, plan);
        } else {
            log.record(rule, plan.published().period(), Outcome.ruleDisabled(), inputs.now(), inputs.today(plan, rule));
            incidents.stopWatching(rule.id(), inputs.now());
        }
    }

    private void judge(KpiKey key, AlertRule rule, JudgedPlan plan) {
        PlanPeriod period = plan.published().period();
        Instant now = inputs.now();
        LocalDate today = inputs.today(plan, rule);
        inputs.observation(key, rule)
                .ifPresentOrElse(
                        observed -> {
                            Episode episode = episode(rule, plan);
                            Judgement judged = judgement.of(new JudgedKpi(rule, plan, observed, today), episode);
                            log.record(rule, period, judged.outcome(), now, today);
                            consequences.follow(judged, now);
                        },
                        () -> log.record(rule, period, Outcome.nothingObserved(), now, today));
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
