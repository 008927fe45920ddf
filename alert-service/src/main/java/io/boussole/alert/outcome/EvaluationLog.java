package io.boussole.alert.outcome;

import io.boussole.alert.AlertProblem;
import io.boussole.alert.incident.StandingAlert;
import io.boussole.alert.rule.AlertRule;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said about each KPI, and when that changed. */
@ApplicationScoped
public class EvaluationLog {
    private final KpiEvaluationRepository evaluations;
    private final VerdictChangeRepository changes;
    private final VerdictPublisher publisher;

    EvaluationLog(KpiEvaluationRepository evaluations, VerdictChangeRepository changes, VerdictPublisher publisher) {
        this.evaluations = evaluations;
        this.changes = changes;
        this.publisher = publisher;
    }

    /**
     * Replaces what was said, in the caller's transaction: one history row when the verdict is another, one event when others should
     * know.
     *
     * @param alert the one that stands for a shortfall
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Occasion occasion, Outcome outcome, Optional<StandingAlert> alert) {
        AlertRule rule = occasion.rule();
        Optional<KpiEvaluation> known = evaluations.of(rule.planId(), rule.subject());
        boolean changed =
                known.map(before -> before.verdict() != outcome.verdict()).orElse(true);
        KpiEvaluation evaluation = known.orElseGet(() -> first(occasion, outcome));
        evaluation.become(occasion, outcome);
        if (changed) {
            int number = changes.newestNumber(rule.planId(), rule.subject()) + 1;
            changes.persist(new VerdictChange(rule.tenantId(), number, evaluation));
        }
        evaluation.tell(occasion.period(), alert).ifPresent(judged -> publisher.publish(rule.tenantId(), judged));
    }

    private KpiEvaluation first(Occasion occasion, Outcome outcome) {
        KpiEvaluation evaluation = new KpiEvaluation(occasion, outcome);
        evaluations.persist(evaluation);
        return evaluation;
    }

    @Transactional
    public Page<KpiEvaluation> page(@Nullable UUID planId, int size, @Nullable String pageToken) {
        EvaluatedKpi after =
                Cursor.read(pageToken, 2, keys -> new EvaluatedKpi(UUID.fromString(keys.get(0)), keys.get(1)));
        return Page.of(
                evaluations.after(planId, after, size + 1),
                size,
                evaluation -> Cursor.of(evaluation.planId(), evaluation.kpiId()));
    }

    @Transactional
    public Optional<KpiEvaluation> find(UUID planId, String kpiId) {
        return evaluations.of(planId, kpiId);
    }

    @Transactional
    public KpiEvaluation get(UUID planId, String kpiId) {
        return evaluations
                .of(planId, kpiId)
                .orElseThrow(() -> ProblemException.of(
                        AlertProblem.EVALUATION_NOT_FOUND,
                        "No evaluation of KPI " + kpiId + " of plan " + planId,
                        "Aucune évaluation de l'indicateur " + kpiId + " du plan " + planId));
    }

    /** Newest first. */
    @Transactional
    public Page<VerdictChange> history(UUID planId, String kpiId, int size, @Nullable String pageToken) {
        Integer before = Cursor.read(pageToken, 1, keys -> Integer.valueOf(keys.get(0)));
        return Page.of(
                changes.before(planId, kpiId, before == null ? Integer.MAX_VALUE : before, size + 1),
                size,
                change -> Integer.toString(change.number()));
    }
}
