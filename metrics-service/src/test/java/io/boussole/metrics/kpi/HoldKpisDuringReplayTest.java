package io.boussole.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Plans;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.plan.PlanService;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures that a replay is just building anew must not alarm anybody. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class HoldKpisDuringReplayTest {
    @Inject
    KpiRepository kpis;

    @Inject
    PlanService plans;

    @Inject
    Database database;

    @Test
    void publishesNothingOfATenantUntilItsWholeReplayIsDone() {
        String tenant = "tenant-" + UUID.randomUUID();
        TenantScope.allTenants(() -> {
            QuarkusTransaction.begin();
            try {
                plans.take(tenant, Plans.aQuarter(UUID.randomUUID(), 1));
                long before = due(tenant);
                addReplay(tenant, true);
                assertThat(before).isPositive();
                assertThat(due(tenant)).isZero();
                database.update(
                        "update replay set state = 'DONE' where tenant_id = ?", parameters -> parameters.put(tenant));
                assertThat(due(tenant)).isEqualTo(before);
                addReplay(tenant, false);
                assertThat(due(tenant)).isEqualTo(before);
            } finally {
                QuarkusTransaction.rollback();
            }
            return true;
        });
    }

    private void addReplay(String tenant, boolean whole) {
        database.update(
                "insert into replay (tenant_id, id, connection_id, whole, reason, state, requested_at)"
                        + " values (?, ?, ?, ?, 'test', 'FOLDING', now())",
                parameters -> parameters
                        .put(tenant)
                        .put(UUID.randomUUID())
                        .put(UUID.randomUUID())
                        .put(whole));
    }

    private long due(String tenant) {
        return kpis.due(100_000, Instant.parse("2100-01-01T00:00:00Z")).stream()
                .filter(due -> due.tenantId().equals(tenant))
                .count();
    }
}
