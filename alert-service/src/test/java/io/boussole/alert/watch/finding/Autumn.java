package io.boussole.alert.watch.finding;

import io.boussole.alert.SourceFixture;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.WorkingHours;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanCriticalTask;
import io.boussole.contracts.plan.PlanDataSource;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanMilestone;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan of the last quarter of 2026 in Paris, to which a test adds what it is about. */
final class Autumn {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate START = LocalDate.parse("2026-10-01");
    static final LocalDate END = LocalDate.parse("2026-12-31");
    /** The id of a KPI whose cases are deals. */
    static final String CLOSING = "closing";

    static final PlanMember CLAIRE = member("claire", "SALES_DIRECTOR", "SALES", null);
    static final PlanMember HUGO = member("hugo", "SALES_REP", "SALES", "claire");
    static final PlanMember LEA = member("lea", "CSM", "CUSTOMER_SERVICE", "claire");

    private final List<PlanKpi> kpis = new ArrayList<>();
    private final List<PlanChannel> channels = new ArrayList<>();
    private final List<PlanBattle> battles = new ArrayList<>();
    private final List<PlanMilestone> milestones = new ArrayList<>();
    private final List<PlanCriticalTask> tasks = new ArrayList<>();
    private final List<KpiObserved> observations = new ArrayList<>();
    private List<PlanMember> team = List.of(HUGO, CLAIRE, LEA);
    private List<PlanCalendar.Closure> closures = List.of();
    private @Nullable Instant reviewedAt;
    private @Nullable List<Instant> reviewsDueAt;
    private @Nullable Integer salesCycleDays;
    private @Nullable LocalDate evidenceFrom;

    static PlanMember member(String id, String role, String function, @Nullable String managerId) {
        return new PlanMember(id, "The " + id, null, role, managerId, function, null, null, null, List.of());
    }

    static PlanMember leaving(PlanMember member, String leftOn) {
        return new PlanMember(
                member.id(),
                member.name(),
                null,
                member.role(),
                member.managerId(),
                member.function(),
                null,
                null,
                LocalDate.parse(leftOn),
                List.of());
    }

    static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(PARIS).toInstant();
    }

    Autumn kpi(PlanKpi kpi) {
        kpis.add(kpi);
        return this;
    }

    Autumn channel(PlanChannel channel) {
        channels.add(channel);
        return this;
    }

    Autumn battle(PlanBattle battle) {
        battles.add(battle);
        return this;
    }

    Autumn milestone(PlanMilestone milestone) {
        milestones.add(milestone);
        return this;
    }

    Autumn task(String type, @Nullable String ownerId) {
        tasks.add(new PlanCriticalTask(type, ownerId));
        return this;
    }

    Autumn team(PlanMember... newTeam) {
        team = List.of(newTeam);
        return this;
    }

    Autumn closed(String first, String last) {
        closures = List.of(new PlanCalendar.Closure(LocalDate.parse(first), LocalDate.parse(last)));
        return this;
    }

    Autumn reviewed(String localDateTime) {
        reviewedAt = at(localDateTime);
        return this;
    }

    Autumn reviewsDue(String... localDateTimes) {
        reviewsDueAt = Stream.of(localDateTimes).map(Autumn::at).toList();
        return this;
    }

    Autumn salesCycle(int days) {
        salesCycleDays = days;
        return this;
    }

    Autumn evidenceFrom(String day) {
        evidenceFrom = LocalDate.parse(day);
        return this;
    }

    Autumn observed(KpiObserved observed) {
        observations.add(observed);
        return this;
    }

    /** Looked at at noon. */
    WatchedPlan on(String day) {
        return when(day + "T12:00:00");
    }

    WatchedPlan when(String localDateTime) {
        BusinessCalendar calendar = new BusinessCalendar(
                "FR",
                PARIS,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                closures.stream()
                        .map(closure -> new io.boussole.calendar.Closure(closure.start(), closure.end()))
                        .toList());
        Instant published = at("2026-10-01T09:00:00");
        return new WatchedPlan(plan(published), calendar, observations, published, at(localDateTime), evidenceFrom);
    }

    private PlanPublished plan(Instant published) {
        return new PlanPublished(
                new UUID(0, 7),
                1,
                PlanState.ACTIVE,
                "Autumn",
                new PlanPeriod(START, END),
                "EUR",
                new PlanCalendar(
                        "FR", PARIS, List.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(18, 0), closures),
                salesCycleDays,
                null,
                Map.of(),
                kpis,
                team,
                List.of(),
                published,
                "claire",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                channels,
                battles,
                milestones,
                List.of(),
                tasks,
                List.of(),
                List.of(),
                List.of(new PlanDataSource("CRM", "lea"), new PlanDataSource("PROSPECTING_TOOL", "hugo")),
                null,
                reviewedAt,
                reviewsDueAt);
    }

    private static String metricOf(String kpiId) {
        return kpiId.equals(CLOSING) ? "CLOSE_RATE" : "METRIC_OF_" + kpiId;
    }

    /** A KPI of the prospecting tool, owned by hugo. */
    static PlanKpi kpi(String id, @Nullable String target, @Nullable String stopThreshold, String... cadence) {
        return measuredBy("PROSPECTING_TOOL", id, target, stopThreshold, cadence);
    }

    static PlanKpi measuredBy(
            String source, String id, @Nullable String target, @Nullable String stopThreshold, String... cadence) {
        return SourceFixture.readFrom(
                source,
                new PlanKpi(
                        id,
                        metricOf(id),
                        null,
                        PlanKpi.Direction.HIGHER_IS_BETTER,
                        decimal(target),
                        null,
                        null,
                        decimal(stopThreshold),
                        "hugo",
                        null,
                        null),
                cadence);
    }

    /** What was measured of {@link #kpi(String, String, String, String...)}, told at noon of the day. */
    static KpiObserved measured(String kpiId, MetricKind kind, String toldOn, DailyObservation... days) {
        return measured(kpiId, kind, toldOn, toldOn, null, null, days);
    }

    static KpiObserved measured(
            String kpiId,
            MetricKind kind,
            String toldOn,
            @Nullable String heardOn,
            @Nullable String dataQuality,
            @Nullable String projectedCompleteness,
            DailyObservation... days) {
        @Nullable Instant heard = heardOn == null ? null : at(heardOn + "T12:00:00");
        KpiObserved told = new KpiObserved(
                new UUID(0, 7),
                1,
                kpiId,
                metricOf(kpiId),
                1,
                kind,
                null,
                START,
                END,
                1,
                null,
                1,
                List.of(days),
                heard,
                at(toldOn + "T12:00:00"));
        return SourceFixture.ofQuality(
                SourceFixture.heard(told, new KpiWatermark(new UUID(0, 1), heard)),
                decimal(dataQuality),
                decimal(projectedCompleteness));
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    static DailyObservation entered(String day, long entered, long succeeded) {
        return entered(day, entered, succeeded, entered - succeeded);
    }

    static DailyObservation entered(String day, long entered, long succeeded, long failed) {
        return new DailyObservation(
                LocalDate.parse(day), BigDecimal.valueOf(succeeded), BigDecimal.valueOf(entered), failed);
    }

    static DailyObservation counted(String day, long events) {
        return new DailyObservation(LocalDate.parse(day), BigDecimal.valueOf(events), BigDecimal.ZERO, 0);
    }
}
