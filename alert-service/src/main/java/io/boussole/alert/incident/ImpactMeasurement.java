package io.boussole.alert.incident;

import io.boussole.alert.incident.impact.Conclusion;
import io.boussole.alert.incident.impact.Exposure;
import io.boussole.alert.incident.impact.Impact;
import io.boussole.alert.incident.impact.Window;
import io.boussole.alert.judgement.JudgedPlan;
import io.boussole.alert.source.Freshness;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures, once and on its day, what came of an action or a decision: the KPI before it against the KPI after it. */
@ApplicationScoped
class ImpactMeasurement {
    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final DecisionRepository decisions;
    private final ImpactRepository impacts;
    private final PlanTermsRepository plans;
    private final Ripening ripening;
    private final CorrectiveActionPublisher publisher;
    private final AlertHistory history;

    ImpactMeasurement(
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            DecisionRepository decisions,
            ImpactRepository impacts,
            PlanTermsRepository plans,
            Ripening ripening,
            CorrectiveActionPublisher publisher,
            AlertHistory history) {
        this.alerts = alerts;
        this.actions = actions;
        this.decisions = decisions;
        this.impacts = impacts;
        this.plans = plans;
        this.ripening = ripening;
        this.publisher = publisher;
        this.history = history;
    }

    /** Measures a done action whose day is over, and says on it how effective it was. */
    void ofAction(UUID actionId, Instant now) {
        Optional<Alert> held = actions.alertOf(actionId).flatMap(alerts::locked);
        Optional<CorrectiveAction> done =
                actions.locked(actionId).filter(action -> action.status() == CorrectiveActionStatus.DONE);
        if (held.isEmpty() || done.isEmpty()) {
            return;
        }
        CorrectiveAction action = done.get();
        PlanTerms terms = plans.of(action.planId());
        LocalDate measureOn = Objects.requireNonNull(action.measureOn());
        if (!terms.dayOf(now).isAfter(measureOn)) {
            return;
        }
        Alert alert = held.get();
        Impact impact = ofAction(alert, action, measureOn, now);
        impacts.keep(new MeasuredImpact(alert, action.id(), MeasuredImpact.Subject.ACTION, impact, measureOn, now));
        action.become(statusOf(impact.conclusion()), null, now);
        history.add(
                alert,
                Happening.of(HistoryType.IMPACT_MEASURED, now).to(actionId).with("conclusion", impact.conclusion()));
        actions.flush();
        publisher.publish(action);
    }

    /** What came of a done action, read up to a day; not mature before four weeks have passed. */
    Impact ofAction(Alert alert, CorrectiveAction action, LocalDate until, Instant now) {
        PlanTerms terms = plans.of(action.planId());
        LocalDate doneOn = terms.dayOf(Objects.requireNonNull(action.doneAt()));
        ExpectedEffect effect =
                decisions.standing(alert.id()).map(Decision::expectedEffect).orElse(null);
        boolean same = effect != null && effect.kpiId().equals(action.grounds().kpiId());
        return read(alert, new Correction(action.grounds().kpiId(), doneOn, until, same ? effect : null), terms, now);
    }

    /** Measures a decision whose day is over. The correction begins when the action is done, else when it was decided. */
    void ofDecision(UUID decisionId, Instant now) {
        Decision decision = decisions.byId(decisionId).orElseThrow();
        Alert alert = alerts.locked(decision.alertId()).orElseThrow();
        if (impacts.of(decisionId).isPresent()) {
            return;
        }
        PlanTerms terms = plans.of(decision.planId());
        LocalDate begun = begunOn(decision, terms);
        LocalDate until = later(decision.measureBy(), ImpactSchedule.matureOn(begun));
        if (!terms.dayOf(now).isAfter(until)) {
            return;
        }
        ExpectedEffect effect = decision.expectedEffect();
        String kpiId = effect == null ? alert.grounds().kpiId() : effect.kpiId();
        Impact impact = read(alert, new Correction(kpiId, begun, until, effect), terms, now);
        impacts.keep(new MeasuredImpact(alert, decisionId, MeasuredImpact.Subject.DECISION, impact, until, now));
        history.add(
                alert,
                Happening.of(HistoryType.IMPACT_MEASURED, now)
                        .with("decisionId", decisionId)
                        .with("conclusion", impact.conclusion()));
    }

    private LocalDate begunOn(Decision decision, PlanTerms terms) {
        return actions.ofAlert(decision.alertId()).stream()
                .map(CorrectiveAction::doneAt)
                .filter(Objects::nonNull)
                .filter(doneAt -> doneAt.isAfter(decision.takenAt()))
                .findFirst()
                .map(terms::dayOf)
                .orElse(terms.dayOf(decision.takenAt()));
    }

    /**
     * Something that was done.
     *
     * @param on the day; what comes after it counts
     * @param until last day that counts
     */
    private record Correction(
            @Nullable String kpiId,
            LocalDate on,
            LocalDate until,
            @Nullable ExpectedEffect effect) {}

    private Impact read(Alert alert, Correction correction, PlanTerms terms, Instant now) {
        String kpiId = correction.kpiId();
        if (kpiId == null) {
            return Impact.without(Conclusion.INCONCLUSIVE, Impact.Reason.NO_KPI, null);
        }
        LocalDate today = terms.dayOf(now);
        if (today.isBefore(ImpactSchedule.matureOn(correction.on()))) {
            return Impact.without(Conclusion.NOT_MATURE, Impact.Reason.TOO_EARLY, kpiId);
        }
        Window after = new Window(correction.on().plusDays(1), correction.until()).until(today.minusDays(1));
        return impacts.observed(terms.plan().planId(), kpiId)
                .map(observed -> reading(observed, terms, today))
                .map(reading -> reading.answer(new ImpactReading.Question(
                        before(alert, kpiId, terms), after, isHigherBetter(terms, correction), size(correction))))
                .orElse(Impact.without(Conclusion.INCONCLUSIVE, Impact.Reason.NO_FACTS, kpiId));
    }

    private ImpactReading reading(KpiObserved observed, PlanTerms terms, LocalDate today) {
        PlanKpi kpi = new JudgedPlan(terms.plan()).kpi(observed.kpiId()).orElse(null);
        return new ImpactReading(
                observed,
                new Exposure(terms.calendar(), terms.plan().seasonality()),
                ripening.days(terms.plan(), observed.kpiId()),
                Freshness.of(observed, kpi, terms.calendar(), today).firstUnknownDay());
    }

    /** What the alert rests on; for another KPI, the period up to the alert. */
    private static Window before(Alert alert, String kpiId, PlanTerms terms) {
        AlertFacts facts = alert.grounds().facts();
        return facts != null && kpiId.equals(alert.grounds().kpiId())
                ? new Window(facts.from(), facts.to())
                : new Window(
                        alert.origin().periodStart(),
                        terms.dayOf(alert.openedAt()).minusDays(1));
    }

    private static boolean isHigherBetter(PlanTerms terms, Correction correction) {
        ExpectedEffect effect = correction.effect();
        if (effect != null) {
            return effect.direction() == ExpectedEffect.Direction.INCREASE;
        }
        return terms.plan().kpis().stream()
                .filter(kpi -> kpi.id().equals(correction.kpiId()))
                .noneMatch(kpi -> kpi.direction() == PlanKpi.Direction.LOWER_IS_BETTER);
    }

    private static @Nullable Double size(Correction correction) {
        BigDecimal size =
                correction.effect() == null ? null : correction.effect().size();
        return size == null ? null : size.doubleValue();
    }

    private static CorrectiveActionStatus statusOf(Conclusion conclusion) {
        return switch (conclusion) {
            case EFFECTIVE -> CorrectiveActionStatus.VERIFIED_EFFECTIVE;
            case INEFFECTIVE -> CorrectiveActionStatus.VERIFIED_INEFFECTIVE;
            case INCONCLUSIVE, NOT_MATURE -> CorrectiveActionStatus.INCONCLUSIVE;
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
