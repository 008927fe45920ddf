package io.boussole.contracts.plan;

import io.boussole.contracts.AddedLater;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan, whole. Published when a plan is activated, changed while active, or closed; the same version again, with a
 * later {@code lastReviewedAt}, when somebody has looked through it and left it as it is.
 *
 * <p>Words in capitals that a reader does not know are to be passed over: there may be more of them later.
 *
 * <p>At least once; keep the highest {@code version} of a plan, and of that the latest {@code lastReviewedAt}; ignore the others.
 *
 * @param version rises by one with each published version of the plan
 * @param currency ISO 4217 code of every amount of the plan
 * @param salesCycleDays calendar days from opportunity to signature, as the plan assumes it
 * @param avgDealValue value of one signature in {@code currency}, as the plan assumes it
 * @param seasonality share of the period's result by month ({@code 2027-01}); the shares add up to 1; empty: even by working day
 * @param ownerId who answers for the plan as a whole
 * @param template ONE_PAGE, SEGMENT_PLAYBOOK or PRIORITISED_3X3
 * @param escalation in the order in which an action goes through it
 * @param nurtureWeights how weighted attribution spreads the credit: POSITION_40_20_40 or LINEAR
 * @param lastReviewedAt when the team last looked at the plan; null: not known
 * @param reviewsDueAt when the plan is to be reviewed, over its whole period, in order: each time that its update ritual takes place;
 *     null: the plan names no such ritual, then every Friday at 18:00
 */
public record PlanPublished(
        UUID planId,
        long version,
        PlanState state,
        String name,
        PlanPeriod period,
        String currency,
        PlanCalendar calendar,
        @Nullable Integer salesCycleDays,
        @Nullable BigDecimal avgDealValue,
        Map<String, BigDecimal> seasonality,
        List<PlanKpi> kpis,
        List<PlanMember> team,
        List<PlanPlaybook> playbooks,
        Instant publishedAt,
        @Nullable String ownerId,
        @Nullable String template,
        @AddedLater List<PlanSegment> segments,
        @AddedLater List<PlanHypothesis> hypotheses,
        @AddedLater List<PlanFunnelTarget> funnel,
        @AddedLater List<PlanObjective> objectives,
        @AddedLater List<PlanChannel> channels,
        @AddedLater List<PlanBattle> battles,
        @AddedLater List<PlanMilestone> milestones,
        @AddedLater List<PlanEscalationStep> escalation,
        @AddedLater List<PlanCriticalTask> criticalTasks,
        @AddedLater List<PlanTimeOff> timeOff,
        @AddedLater List<PlanOpenHire> openHires,
        @AddedLater List<PlanDataSource> dataSources,
        @Nullable String nurtureWeights,
        @Nullable Instant lastReviewedAt,
        @Nullable List<Instant> reviewsDueAt) {

    public PlanPublished {
        segments = PlanMember.orEmpty(segments);
        hypotheses = PlanMember.orEmpty(hypotheses);
        funnel = PlanMember.orEmpty(funnel);
        objectives = PlanMember.orEmpty(objectives);
        channels = PlanMember.orEmpty(channels);
        battles = PlanMember.orEmpty(battles);
        milestones = PlanMember.orEmpty(milestones);
        escalation = PlanMember.orEmpty(escalation);
        criticalTasks = PlanMember.orEmpty(criticalTasks);
        timeOff = PlanMember.orEmpty(timeOff);
        openHires = PlanMember.orEmpty(openHires);
        dataSources = PlanMember.orEmpty(dataSources);
    }

    /** A plan of which no more than this is said. */
    public PlanPublished(
            UUID planId,
            long version,
            PlanState state,
            String name,
            PlanPeriod period,
            String currency,
            PlanCalendar calendar,
            @Nullable Integer salesCycleDays,
            @Nullable BigDecimal avgDealValue,
            Map<String, BigDecimal> seasonality,
            List<PlanKpi> kpis,
            List<PlanMember> team,
            List<PlanPlaybook> playbooks,
            Instant publishedAt) {
        this(
                planId,
                version,
                state,
                name,
                period,
                currency,
                calendar,
                salesCycleDays,
                avgDealValue,
                seasonality,
                kpis,
                team,
                playbooks,
                publishedAt,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
