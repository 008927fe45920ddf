package io.boussole.alert;

import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan whose period ended yesterday, so that every day of it is over, and what was measured of it. 80 opportunities, a quarter of
 * them signed.
 */
public record PlanFixture(UUID id, long version, PlanState state, BigDecimal closeRate, List<PlanMember> team) {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final String CLOSING = "closing";
    public static final String OPPORTUNITIES = "opportunities";
    public static final String REVENUE = "revenue";

    private static final PlanMember CLAIRE =
            new PlanMember("claire", "Claire Morel", "claire@example.com", "SALES_DIRECTOR", null);
    private static final PlanMember HUGO =
            new PlanMember("hugo", "Hugo Petit", "hugo@example.com", "SALES_REP", "claire");

    public static PlanFixture aPlan() {
        return new PlanFixture(UUID.randomUUID(), 1, PlanState.ACTIVE, new BigDecimal("0.25"), List.of(HUGO, CLAIRE));
    }

    public PlanFixture version(long newVersion) {
        return new PlanFixture(id, newVersion, state, closeRate, team);
    }

    public PlanFixture closeRate(String newCloseRate) {
        return new PlanFixture(id, version, state, new BigDecimal(newCloseRate), team);
    }

    public PlanFixture closed() {
        return new PlanFixture(id, version, PlanState.CLOSED, closeRate, team);
    }

    public PlanFixture team(PlanMember... newTeam) {
        return new PlanFixture(id, version, state, closeRate, List.of(newTeam));
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), PARIS);
    }

    public static LocalDate start() {
        return today().minusDays(91);
    }

    public static LocalDate end() {
        return today().minusDays(1);
    }

    public PlanPublished published() {
        return new PlanPublished(
                id,
                version,
                state,
                "Plan",
                new PlanPeriod(start(), end()),
                "EUR",
                new PlanCalendar(
                        "FR",
                        PARIS,
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
                new BigDecimal("6000"),
                Map.of(),
                List.of(
                        kpi(CLOSING, "CLOSE_RATE", closeRate, "0.20", "hugo", "listen"),
                        kpi(OPPORTUNITIES, "OPPORTUNITIES_CREATED", new BigDecimal("80"), "64", "nobody", null),
                        kpi(REVENUE, "SIGNED_REVENUE", new BigDecimal("120000"), "102000", "claire", "listen")),
                team,
                List.of(new PlanPlaybook("listen", "Deux sessions d'écoute", 3, List.of("Choisir", "Annoter"))),
                Clock.systemUTC().instant());
    }

    private static PlanKpi kpi(
            String id, String metric, BigDecimal target, String low, String ownerId, @Nullable String playbookId) {
        return new PlanKpi(
                id,
                metric,
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                target,
                new BigDecimal(low),
                null,
                null,
                ownerId,
                playbookId,
                null);
    }

    /** {@code won} of {@code created} opportunities signed and the rest lost, all created on the first day. */
    public KpiObserved closing(long revision, long won, long created) {
        return observed(
                CLOSING,
                "CLOSE_RATE",
                MetricKind.RATE,
                revision,
                new DailyObservation(start(), BigDecimal.valueOf(won), BigDecimal.valueOf(created), created - won));
    }

    public KpiObserved opportunities(long revision, long created) {
        return observed(
                OPPORTUNITIES,
                "OPPORTUNITIES_CREATED",
                MetricKind.COUNT,
                revision,
                new DailyObservation(start(), BigDecimal.valueOf(created), BigDecimal.ZERO, 0));
    }

    public KpiObserved revenue(long revision, String amount) {
        return observed(
                REVENUE,
                "SIGNED_REVENUE",
                MetricKind.SUM,
                revision,
                new DailyObservation(start(), new BigDecimal(amount), BigDecimal.ONE, 0));
    }

    private KpiObserved observed(String kpiId, String metric, MetricKind kind, long revision, DailyObservation day) {
        return new KpiObserved(
                id,
                version,
                kpiId,
                metric,
                1,
                kind,
                null,
                start(),
                end(),
                revision,
                null,
                1,
                List.of(day),
                Clock.systemUTC().instant(),
                Clock.systemUTC().instant());
    }
}
