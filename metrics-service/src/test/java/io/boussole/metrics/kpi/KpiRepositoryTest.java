package io.boussole.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Plans;
import io.boussole.metrics.kpi.KpiRepository.Due;
import io.boussole.metrics.plan.PlanService;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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
                    .containsExactly("closing", "deal-value", "opportunities", "revenue");
        });
    }

    @Test
    void marksTheKpisThatReadAChangedSumOfTheirPeriod() {
        inTransaction(() -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));
            due().forEach(kpis::notePublished);

            kpis.markDue(tenant, List.of("CLOSE_RATE"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            assertThat(due()).isEmpty();
            kpis.markDue("tenant-other", List.of("CLOSE_RATE"), INSIDE, INSIDE);
            assertThat(due()).isEmpty();

            kpis.markDue(tenant, List.of("CLOSE_RATE"), INSIDE, INSIDE);
            assertThat(due()).containsExactly(new Due(tenant, planId, "closing", 2));
        });
    }

    @Test
    void keepsAKpiDueThatChangedWhileItWasPublished() {
        inTransaction(() -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));
            List<Due> beingPublished = due();
            kpis.markDue(tenant, List.of("CLOSE_RATE"), INSIDE, INSIDE);

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
            assertThat(due()).hasSize(4).allMatch(due -> due.revision() == 2);
            plans.take(tenant, Plans.closed(planId, 3));
            assertThat(due()).isEmpty();
        });
    }

    private List<Due> due() {
        return kpis.due(100_000).stream()
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
