package io.boussole.alert.dashboard;

import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.incident.AlertFilter;
import io.boussole.alert.incident.AlertReads;
import io.boussole.alert.incident.AlertState;
import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.alert.incident.CorrectiveActionService;
import io.boussole.alert.incident.Incident;
import io.boussole.alert.incident.PublishedPlans;
import io.boussole.alert.outcome.EvaluationLog;
import io.boussole.alert.outcome.KpiEvaluation;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the three questions of a steering meeting ask for. */
@ApplicationScoped
public class Dashboard {
    /** A plan has fewer KPIs and fewer alerts that wait. */
    private static final int ALL = 200;

    private static final Set<Verdict> DEVIATING =
            Set.of(Verdict.UNDER_PERFORMANCE, Verdict.RECOVERING, Verdict.WATCH, Verdict.NO_DATA);

    private static final Set<AlertState> STANDING =
            Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED, AlertState.IN_CORRECTION);

    private final EvaluationLog evaluations;
    private final AlertReads alerts;
    private final CorrectiveActionService actions;
    private final PublishedPlans plans;

    Dashboard(EvaluationLog evaluations, AlertReads alerts, CorrectiveActionService actions, PublishedPlans plans) {
        this.evaluations = evaluations;
        this.alerts = alerts;
        this.actions = actions;
        this.plans = plans;
    }

    /** Where are we against the target: every KPI of the plan that was evaluated, in the order of their ids. */
    @Transactional
    public List<Attainment> attainment(UUID planId) {
        Map<String, PlanKpi> kpis = new LinkedHashMap<>();
        plans.newest(planId).ifPresent(plan -> plan.kpis().forEach(kpi -> kpis.put(kpi.id(), kpi)));
        return evaluations.page(planId, ALL, null).items().stream()
                .map(evaluation -> attainment(evaluation, kpis.get(evaluation.kpiId())))
                .toList();
    }

    private Attainment attainment(KpiEvaluation evaluation, @Nullable PlanKpi kpi) {
        AlertFacts facts = evaluation.conclusion().facts();
        BigDecimal measured = evaluation.verdict() == Verdict.NO_DATA
                ? null
                : plans.observed(evaluation.planId(), evaluation.kpiId())
                        .map(KpiObserved::value)
                        .orElse(null);
        return facts == null
                ? new Attainment(evaluation, kpi == null ? null : kpi.target(), measured, null)
                : Attainment.judged(evaluation, facts, measured);
    }

    /** What deviates: the worst verdicts first; an alert that another explains stands under that one. */
    @Transactional
    public Deviations deviations(UUID planId) {
        List<KpiEvaluation> kpis = evaluations.page(planId, ALL, null).items().stream()
                .filter(evaluation -> DEVIATING.contains(evaluation.verdict()))
                .sorted(Comparator.comparingInt(Dashboard::weight).thenComparing(KpiEvaluation::kpiId))
                .toList();
        return new Deviations(kpis, causes(planId));
    }

    private static int weight(KpiEvaluation evaluation) {
        return switch (evaluation.verdict()) {
            case UNDER_PERFORMANCE -> 0;
            case RECOVERING -> 1;
            case WATCH -> 2;
            default -> 3;
        };
    }

    private List<Deviations.Cause> causes(UUID planId) {
        AlertFilter standing = new AlertFilter(planId, STANDING, null, null, null, null, null, null);
        List<Incident> incidents = alerts.page(standing, ALL, null).items();
        Set<UUID> known =
                incidents.stream().map(incident -> incident.alert().id()).collect(java.util.stream.Collectors.toSet());
        return incidents.stream()
                .filter(incident -> !known.contains(incident.alert().inhibitedBy()))
                .map(incident -> new Deviations.Cause(
                        incident,
                        incidents.stream()
                                .filter(other -> incident.alert()
                                        .id()
                                        .equals(other.alert().inhibitedBy()))
                                .toList()))
                .toList();
    }

    /**
     * Who does what about it: actions still to be done, overdue ones first, then by owner and day.
     *
     * @param planId null: of every plan
     * @param owner member's id, or the e-mail address that the plan has of the member; null: everybody
     */
    @Transactional
    public List<CorrectiveAction> correctiveActions(@Nullable UUID planId, @Nullable String owner) {
        Instant now = actions.now();
        return actions.inWork(planId, owner, ALL).stream()
                .sorted(Comparator.comparing((CorrectiveAction action) -> !action.isOverdue(now))
                        .thenComparing(action -> action.owner().name())
                        .thenComparing(CorrectiveAction::dueOn)
                        .thenComparing(CorrectiveAction::id))
                .toList();
    }

    /** For {@link CorrectiveAction#isOverdue} and silences. */
    public Instant now() {
        return actions.now();
    }
}
