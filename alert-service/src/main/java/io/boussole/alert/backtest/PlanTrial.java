package io.boussole.alert.backtest;

import io.boussole.alert.backtest.replay.Firing;
import io.boussole.alert.backtest.replay.History;
import io.boussole.alert.backtest.replay.PastPeriod;
import io.boussole.alert.backtest.replay.Replay;
import io.boussole.alert.backtest.replay.Replayed;
import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.FalseAlarmChance;
import io.boussole.alert.evaluation.Scatter;
import io.boussole.alert.judgement.JudgedPlan;
import io.boussole.alert.judgement.KpiTask;
import io.boussole.alert.outcome.FactsOfEvidence;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.RuleTerms;
import io.boussole.alert.rule.terms.Watched;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tries a rule on one plan: the rule's numbers, on the plan's period, calendar, seasons and team. */
final class PlanTrial {
    private static final Logger LOG = Logger.getLogger(PlanTrial.class);

    private final StoredPeriod period;
    private final LocalDate until;

    private PlanTrial(StoredPeriod period, LocalDate until) {
        this.period = period;
        this.until = until;
    }

    /** @param edited null: nothing was */
    static TriedPlan of(StoredPeriod period, AlertRule rule, @Nullable AlertRule edited, Instant now) {
        LocalDate until = until(period, now);
        if (until.isBefore(period.plan().published().period().start())) {
            return TriedPlan.not(period, NotReplayed.NOT_BEGUN);
        }
        try {
            Optional<History> history = StoredHistory.of(period.observed());
            return history.map(known -> new PlanTrial(period, until).tried(known, rule, edited))
                    .orElseGet(() -> TriedPlan.not(period, NotReplayed.NO_HISTORY));
        } catch (IllegalArgumentException contradiction) {
            LOG.warnf(contradiction, "Plan %s cannot be replayed by rule %s", period.planId(), rule.id());
            return TriedPlan.not(period, NotReplayed.UNUSABLE);
        }
    }

    /** Yesterday, or the period's end. */
    static LocalDate until(StoredPeriod period, Instant now) {
        LocalDate yesterday =
                LocalDate.ofInstant(now, period.plan().calendar().zone()).minusDays(1);
        LocalDate end = period.plan().published().period().end();
        return yesterday.isBefore(end) ? yesterday : end;
    }

    private TriedPlan tried(History history, AlertRule rule, @Nullable AlertRule edited) {
        return new TriedPlan(
                period.plan().published(),
                period.observed().kpiId(),
                until,
                history.isHindsight(),
                null,
                scatter(history, rule),
                course(history, rule),
                edited == null ? null : course(history, edited));
    }

    private Scatter scatter(History history, AlertRule rule) {
        JudgedPlan plan = period.plan();
        return Scatter.of(
                plan.toEvaluationRule(inThisPlan(rule)), history.knownOn(until), plan.calendar(), until.plusDays(1));
    }

    private Course course(History history, AlertRule asked) {
        JudgedPlan plan = period.plan();
        AlertRule rule = inThisPlan(asked);
        EvaluationRule evaluated = plan.toEvaluationRule(rule);
        Replayed replayed = Replay.of(
                evaluated,
                new PastPeriod(
                        history,
                        plan.calendar(),
                        until,
                        rule.terms().action().dueInWorkingDays(),
                        plan.sinceTold(Episode.FIRST, period.observed())));
        return new Course(
                replayed.firings().stream().map(firing -> alert(firing, rule)).toList(),
                replayed.verdictChanges(),
                FalseAlarmChance.of(evaluated, history.knownOn(until), plan.calendar())
                        .orElse(null));
    }

    /** The KPI may have another id here, and another label. */
    private AlertRule inThisPlan(AlertRule rule) {
        RuleTerms terms = rule.terms();
        return period.plan()
                .kpi(period.observed().kpiId())
                .map(kpi -> rule.supposing(new RuleTerms(
                        Watched.kpi(kpi)
                                .named(kpi.label(), rule.terms().watched().direction()),
                        terms.reference(),
                        terms.judging(),
                        terms.cycles(),
                        terms.action(),
                        terms.inhibitedBy(),
                        terms.escalation(),
                        terms.enabled())))
                .orElse(rule);
    }

    private WouldBeAlert alert(Firing firing, AlertRule rule) {
        return new WouldBeAlert(
                firing,
                FactsOfEvidence.facts(firing.evidence(), firing.episode(), rule, period.observed()),
                KpiTask.of(rule, period.plan(), firing.on().plusDays(1)),
                period.alerts().stream()
                        .filter(alert -> alert.stoodWithin(firing.on(), firing.dueOn()))
                        .findFirst()
                        .orElse(null));
    }
}
