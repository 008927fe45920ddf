package io.boussole.plan.rituals;

import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Ritual;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.request.RequestDays;
import io.boussole.plan.request.RequestFaults;
import io.boussole.plan.schedule.RitualOccurrences;
import io.boussole.plan.schedule.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;

/** A ritual of a plan with the days on which it takes place. */
record PlannedRitual(PlanDocument plan, Ritual ritual, RitualOccurrences occurrences) {

    /** @throws ProblemException 404 when the plan has no such ritual */
    static PlannedRitual of(PlanDocument plan, String ritualId) {
        Ritual ritual = plan.rituals().stream()
                .filter(candidate -> ritualId.equals(candidate.id()))
                .findFirst()
                .orElseThrow(() -> refusal(PlanProblem.RITUAL_NOT_FOUND));
        return new PlannedRitual(plan, ritual, RitualOccurrences.of(ritual, plan));
    }

    /** @throws ProblemException 404 when it does not take place on this day */
    void requireOn(LocalDate date) {
        if (!RequestDays.isKept(date) || occurrences.between(date, date).isEmpty()) {
            throw refusal(PlanProblem.OCCURRENCE_NOT_FOUND);
        }
    }

    /** @throws ProblemException 422 when the day is still to come where the plan is */
    void requireBegun(LocalDate date, Instant now) {
        new RequestFaults().wantNotAfter(date, today(now), "/date").refuseIfAny();
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingDays.of(plan).zone());
    }

    int durationMin() {
        return ritual.durationMin() == null ? 0 : ritual.durationMin();
    }

    private static ProblemException refusal(ProblemType type) {
        return ProblemException.of(type, type.title());
    }
}
