package io.boussole.plan.feedback;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.schedule.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures how many of the team take part in a plan. */
@ApplicationScoped
public class AdoptionService {
    private final ContributorRepository contributors;
    private final PlanService plans;
    private final Clock clock;

    AdoptionService(ContributorRepository contributors, PlanService plans, Clock clock) {
        this.contributors = contributors;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param from the first day; from the beginning when null
     * @param to the last day; today when null
     */
    @Transactional
    public Adoption of(UUID planId, @Nullable LocalDate from, @Nullable LocalDate to) {
        PlanDocument plan = plans.read(planId).plan();
        ZoneId zone = WorkingDays.of(plan).zone();
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : to;
        Instant start = from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        return new Adoption(
                from,
                last,
                contributors.between(planId, start, end),
                plan.team().size());
    }
}
