package io.boussole.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.Plans;
import io.boussole.metrics.catalogue.CasesInTimeDay.CaseKind;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.journey.response.ResponseCase;
import io.boussole.metrics.journey.response.ResponseCaseRepository;
import io.boussole.metrics.journey.response.ResponseCaseRepository.PersonalCase;
import io.boussole.metrics.journey.response.ResponseKind;
import io.boussole.metrics.kpi.KpiRepository.Due;
import io.boussole.metrics.plan.PlanService;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test works in a transaction that it leaves without commit, out of the relay's sight. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class KpiRepositoryTest {
    private static final LocalDate INSIDE = LocalDate.of(2027, 2, 1);

    @Inject
    KpiRepository kpis;

    @Inject
    PlanService plans;

    @Inject
    Database database;

    @Inject
    ResponseCaseRepository cases;

    private String tenant = "";
    private UUID planId = new UUID(0, 0);

    @BeforeEach
    void name() {
        tenant = "tenant-" + UUID.randomUUID();
        planId = UUID.randomUUID();
    }

    @Test
    void publishesEveryKpiOfANewPlanThatCanBeMeasured() {
        inTransaction(() -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));

            assertThat(due())
                    .extracting(Due::kpiId)
                    .containsExactly("closing", "deal-value", "no-show", "opportunities", "revenue");
        });
    }

    @Test
    void marksTheKpisThatReadAChangedSumOfTheirPeriod() {
        inTransaction(() -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));
            due().forEach(kpis::notePublished);

            kpis.markDue(
                    tenant, Set.of(Measure.CREATED_THEN_WON), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            assertThat(due()).isEmpty();
            kpis.markDue("tenant-other", Set.of(Measure.CREATED_THEN_WON), INSIDE, INSIDE);
            assertThat(due()).isEmpty();

            kpis.markDue(tenant, Set.of(Measure.CREATED_THEN_WON), INSIDE, INSIDE);
            assertThat(due()).containsExactly(new Due(tenant, planId, "closing", 2));
        });
    }

    @Test
    void keepsAKpiDueThatChangedWhileItWasPublished() {
        inTransaction(() -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));
            List<Due> beingPublished = due();
            kpis.markDue(tenant, Set.of(Measure.CREATED_THEN_WON), INSIDE, INSIDE);

            beingPublished.forEach(kpis::notePublished);

            assertThat(due()).containsExactly(new Due(tenant, planId, "closing", 2));
        });
    }

    @Test
    void letsTheRevisionRiseOverVersionsOfThePlan() {
        inTransaction(() -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));
            due().forEach(kpis::notePublished);

            assertThat(plans.take(tenant, Plans.aQuarter(planId, 1))).isFalse();
            assertThat(due()).isEmpty();
            assertThat(plans.take(tenant, Plans.aQuarter(planId, 2))).isTrue();
            assertThat(due()).hasSize(5).allMatch(due -> due.revision() == 2);
            plans.take(tenant, Plans.closed(planId, 3));
            assertThat(due()).isEmpty();
        });
    }

    @Test
    void marksTheKpisThatReadCasesWhileTheTimeForAnAnswerPasses() {
        Instant noon = Instant.parse("2027-02-02T12:00:00Z");
        inTransaction(() -> {
            plans.take(tenant, withResponses());
            kpis.markPassed(noon);
            due().forEach(kpis::notePublished);
            kpis.markPassed(noon.plusSeconds(3600));
            assertThat(due()).isEmpty();

            kpis.markDue(tenant, Set.of(CaseKind.FOLLOW_UP), INSIDE, INSIDE);
            assertThat(due()).isEmpty();
            kpis.markDue(tenant, Set.of(CaseKind.SPEED_TO_LEAD), INSIDE, INSIDE);
            assertThat(due()).extracting(Due::kpiId).containsExactly("speed");
            due().forEach(kpis::notePublished);

            cases.replace(tenant, List.of("zoe"), List.of(new PersonalCase("zoe", openSince(noon))));
            kpis.markPassed(noon.plusSeconds(7200));
            assertThat(due()).extracting(Due::kpiId).containsExactly("speed");
        });
    }

    @Test
    void tellsEachHourHowFarTheSourcesReachWhereOneWasHeard() {
        Instant noon = Instant.parse("2027-02-02T12:00:00Z");
        inTransaction(() -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));
            kpis.markPassed(noon);
            due().forEach(kpis::notePublished);
            hear(noon.plusSeconds(600));

            kpis.markPassed(noon.plusSeconds(1200));
            assertThat(due()).isEmpty();

            hear(noon.plusSeconds(1800));
            kpis.markPassed(noon.plusSeconds(3600));
            assertThat(due()).hasSize(5);
            due().forEach(kpis::notePublished);

            kpis.markPassed(noon.plusSeconds(7200));
            assertThat(due()).isEmpty();
        });
    }

    private void hear(Instant at) {
        int unused = database.update(
                """
                insert into connection_tally (tenant_id, connection_id, applied, ignored, test_traffic, last_received_at)
                values (?, ?, 0, 0, 0, ?)
                on conflict (tenant_id, connection_id) do update set last_received_at = excluded.last_received_at""", parameters -> parameters.put(tenant).put(planId).put(at));
    }

    private static ResponseCase openSince(Instant start) {
        return new ResponseCase(
                UUID.randomUUID(),
                ResponseKind.SPEED_TO_LEAD,
                start,
                null,
                UUID.randomUUID(),
                FactKind.CONTACT,
                "17",
                "",
                "");
    }

    private PlanPublished withResponses() {
        PlanPublished some = Plans.aQuarter(planId, 1);
        return new PlanPublished(
                planId,
                1,
                some.state(),
                some.name(),
                some.period(),
                "EUR",
                some.calendar(),
                null,
                null,
                some.seasonality(),
                List.of(kpi("opportunities", "OPPORTUNITIES_CREATED"), kpi("speed", "SPEED_TO_LEAD_SHARE")),
                List.of(),
                List.of(),
                some.publishedAt());
    }

    private static PlanKpi kpi(String id, String metric) {
        return new PlanKpi(
                id,
                metric,
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<Due> due() {
        return kpis.due(100_000, Instant.now(Clock.systemUTC())).stream()
                .filter(due -> due.tenantId().equals(tenant))
                .toList();
    }

    private static void inTransaction(Runnable work) {
        TenantScope.allTenants(() -> {
            QuarkusTransaction.begin();
            try {
                work.run();
            } finally {
                QuarkusTransaction.rollback();
            }
            return true;
        });
    }
}
