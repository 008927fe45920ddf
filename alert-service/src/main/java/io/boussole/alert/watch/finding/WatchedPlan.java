package io.boussole.alert.watch.finding;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a watch looks at.
 *
 * @param observations the newest of each KPI, of whatever version of the plan
 * @param since when the plan was first published: nobody has to have spoken before
 * @param now the moment of the look
 * @param evidenceFrom first day that counts, after an alert that was dealt with; null: every day does
 */
public record WatchedPlan(
        PlanPublished plan,
        BusinessCalendar calendar,
        List<KpiObserved> observations,
        Instant since,
        Instant now,
        @Nullable LocalDate evidenceFrom) {
    private static final String ACTIVE = "ACTIVE";

    public WatchedPlan {
        observations = List.copyOf(observations);
    }

    /** The same plan, of which what came before a day has had its consequence. */
    public WatchedPlan from(@Nullable LocalDate newEvidenceFrom) {
        return new WatchedPlan(plan, calendar, observations, since, now, newEvidenceFrom);
    }

    /** The day of the look where the plan lives. */
    public LocalDate today() {
        return dayOf(now);
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, calendar.zone());
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    /** Whether the plan had been published by the end of the day. */
    boolean wasThereOn(LocalDate day) {
        return !dayOf(since).isAfter(day);
    }

    /** Whether the day of the look lies in the plan's period. */
    boolean isInPeriod() {
        return !today().isBefore(plan.period().start()) && !isOver();
    }

    /** Whether the plan's period has ended: nobody works by it any more. */
    boolean isOver() {
        return today().isAfter(plan.period().end());
    }

    Optional<PlanKpi> kpi(@Nullable String id) {
        return plan.kpis().stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }

    Optional<PlanChannel> channel(String id) {
        return plan.channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    Optional<PlanBattle> battle(String id) {
        return plan.battles().stream().filter(battle -> battle.id().equals(id)).findFirst();
    }

    static boolean isFought(PlanBattle battle) {
        return ACTIVE.equals(battle.status());
    }

    /** What was measured of a KPI as this version of the plan means it. */
    Optional<KpiObserved> observation(PlanKpi kpi) {
        return observations.stream()
                .filter(observed -> observed.kpiId().equals(kpi.id())
                        && observed.planVersion() == plan.version()
                        && (kpi.metric() == null || observed.metric().equals(kpi.metric())))
                .findFirst();
    }

    Optional<PlanMember> member(@Nullable String id) {
        return plan.team().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Whether the member is there on the day of the look: away for some days is there, gone for good is not. */
    boolean isThere(PlanMember member) {
        return member.leftOn() == null || member.leftOn().isAfter(today());
    }

    static String nameOf(PlanKpi kpi) {
        if (kpi.label() != null) {
            return kpi.label();
        }
        return kpi.metric() == null ? kpi.id() : kpi.metric();
    }
}
