package io.boussole.alert.watch;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.SourceFixture;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanCriticalTask;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanMilestone;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import io.boussole.contracts.plan.PlanStopRule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan with one cold e-mail channel, one critical task and one milestone.
 *
 * @param start of a period of 120 days
 */
record PlanOfWork(
        UUID id,
        long version,
        PlanState state,
        LocalDate start,
        Instant reviewedAt,
        @Nullable String taskOwner,
        @Nullable LocalDate milestoneDueOn) {
    private static final String REPLY = "reply";
    private static final String PROMISES = "promises";

    static PlanOfWork of(LocalDate start, Instant reviewedAt) {
        return new PlanOfWork(UUID.randomUUID(), 1, PlanState.ACTIVE, start, reviewedAt, "hugo", null);
    }

    PlanOfWork withId(UUID newId) {
        return new PlanOfWork(newId, version, state, start, reviewedAt, taskOwner, milestoneDueOn);
    }

    PlanOfWork task(@Nullable String owner) {
        return new PlanOfWork(id, version, state, start, reviewedAt, owner, milestoneDueOn);
    }

    PlanOfWork milestone(@Nullable LocalDate dueOn) {
        return new PlanOfWork(id, version, state, start, reviewedAt, taskOwner, dueOn);
    }

    PlanOfWork reviewed(Instant newReviewedAt) {
        return new PlanOfWork(id, version, state, start, newReviewedAt, taskOwner, milestoneDueOn);
    }

    PlanOfWork next() {
        return new PlanOfWork(id, version + 1, state, start, reviewedAt, taskOwner, milestoneDueOn);
    }

    PlanOfWork closed() {
        return new PlanOfWork(id, version, PlanState.CLOSED, start, reviewedAt, taskOwner, milestoneDueOn);
    }

    private LocalDate end() {
        return start.plusDays(120);
    }

    PlanPublished published() {
        PlanMember claire = member("claire", "Claire Morel", "SALES_DIRECTOR", null, "SALES");
        PlanMember hugo = member("hugo", "Hugo Petit", "SALES_REP", "claire", "SALES");
        PlanMember lea = member("lea", "Léa Roux", "CSM", "claire", "CUSTOMER_SERVICE");
        return new PlanPublished(
                id,
                version,
                state,
                "Conquête",
                new PlanPeriod(start, end()),
                "EUR",
                new PlanCalendar(
                        "FR",
                        PlanFixture.PARIS,
                        List.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        List.of()),
                62,
                null,
                Map.of(),
                List.of(
                        kpi(REPLY, "HUMAN_REPLY_RATE", PlanKpi.Direction.HIGHER_IS_BETTER, null, "cold-email"),
                        kpi(
                                PROMISES,
                                "SALES_PROMISE_CHURN",
                                PlanKpi.Direction.LOWER_IS_BETTER,
                                new BigDecimal("0.02"),
                                null)),
                List.of(hugo, claire, lea),
                List.of(),
                reviewedAt,
                "claire",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(channel()),
                List.of(),
                milestoneDueOn == null
                        ? List.of()
                        : List.of(new PlanMilestone("launch", "Lancement", "hugo", milestoneDueOn, null)),
                List.of(),
                List.of(new PlanCriticalTask("WRITE_MESSAGES", taskOwner)),
                List.of(),
                List.of(),
                List.of(),
                null,
                reviewedAt,
                null);
    }

    private static PlanMember member(String id, String name, String role, @Nullable String managerId, String function) {
        return new PlanMember(id, name, null, role, managerId, function, null, null, null, List.of());
    }

    private static PlanKpi kpi(
            String id,
            String metric,
            PlanKpi.Direction direction,
            @Nullable BigDecimal target,
            @Nullable String channelId) {
        return new PlanKpi(id, metric, null, direction, target, null, null, null, "hugo", null, channelId);
    }

    private static PlanChannel channel() {
        return new PlanChannel(
                "cold-email",
                "E-mail à froid",
                null,
                null,
                null,
                List.of(),
                REPLY,
                List.of(),
                List.of(),
                15,
                5,
                null,
                new PlanStopRule(REPLY, new BigDecimal("0.05"), null, 2, null, 5, null),
                null,
                null);
    }

    /** Of 100 prospects in each of two cycles, how many replied. */
    KpiObserved replies(long first, long second, String dataQuality, Instant now) {
        KpiObserved told = new KpiObserved(
                id,
                version,
                REPLY,
                "HUMAN_REPLY_RATE",
                1,
                MetricKind.RATE,
                null,
                start,
                end(),
                first * 1000 + second + version,
                null,
                200,
                List.of(entered(start.plusDays(5), first), entered(start.plusDays(25), second)),
                now,
                now);
        return SourceFixture.ofQuality(told, new BigDecimal(dataQuality), null);
    }

    /** Of 50 customers, how many left on the tenth day because of what sales had promised. */
    KpiObserved lostToPromises(long customers, Instant now) {
        BigDecimal fifty = BigDecimal.valueOf(50);
        return new KpiObserved(
                id,
                version,
                PROMISES,
                "SALES_PROMISE_CHURN",
                1,
                MetricKind.RATIO,
                null,
                start,
                end(),
                customers,
                BigDecimal.valueOf(customers).divide(fifty),
                50,
                List.of(new DailyObservation(start.plusDays(9), BigDecimal.valueOf(customers), fifty, 0)),
                now,
                now);
    }

    private static DailyObservation entered(LocalDate day, long succeeded) {
        return new DailyObservation(day, BigDecimal.valueOf(succeeded), BigDecimal.valueOf(100), 100 - succeeded);
    }
}
