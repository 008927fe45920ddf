package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Evaluation;
import io.boussole.alert.evaluation.Evaluator;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.incident.Breach;
import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.outcome.EvaluationLog;
import io.boussole.alert.outcome.Outcome;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.KpiObserved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Judges one KPI at a time: collects rule, observation, calendar and date, asks the evaluator, keeps the outcome and opens an alert
 * when there is a breach. All of it is one transaction, so a kill in between leaves the KPI in the queue.
 */
@ApplicationScoped
public class JudgementService {
    private static final int FIRST_EPISODE = 1;

    private final JudgementQueue queue;
    private final JudgementInputs inputs;
    private final AlertRuleService rules;
    private final EvaluationLog log;
    private final IncidentService incidents;

    JudgementService(
            JudgementQueue queue,
            JudgementInputs inputs,
            AlertRuleService rules,
            EvaluationLog log,
            IncidentService incidents) {
        this.queue = queue;
        this.inputs = inputs;
        this.rules = rules;
        this.log = log;
        this.incidents = incidents;
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
        rules.current(kpi.planId(), AlertKind.UNDER_PERFORMANCE, kpi.kpiId()).ifPresent(rule -> judge(kpi, rule));
    }

    private void judge(KpiKey kpi, AlertRule rule) {
        JudgedPlan plan = inputs.plan(kpi, rule.planVersion());
        Instant now = inputs.now();
        LocalDate today = LocalDate.ofInstant(now, plan.calendar().zone());
        Outcome outcome = inputs.observation(kpi, rule)
                .map(observed -> outcome(rule, plan, observed, today))
                .orElseGet(Outcome::nothingObserved);
        log.record(rule, outcome, now, today);
        AlertFacts facts = outcome.facts();
        if (outcome.verdict() == Verdict.UNDER_PERFORMANCE && facts != null) {
            incidents.open(breach(rule, plan, facts, today), now);
        }
    }

    private static Breach breach(AlertRule rule, JudgedPlan plan, AlertFacts facts, LocalDate today) {
        return new Breach(rule, plan.published(), FIRST_EPISODE, facts, Map.of(), KpiTask.of(rule, plan, today));
    }

    private static Outcome outcome(AlertRule rule, JudgedPlan plan, KpiObserved observed, LocalDate today) {
        Evaluation evaluation =
                Evaluator.evaluate(plan.toEvaluationRule(rule), Observations.read(observed), plan.calendar(), today);
        return Outcome.of(evaluation, rule, observed);
    }
}
