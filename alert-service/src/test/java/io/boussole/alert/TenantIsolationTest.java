package io.boussole.alert;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL that forgets the tenant, run by the service's own role: the database alone keeps tenants apart. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class TenantIsolationTest {
    @Inject
    Suite suite;

    @Inject
    EntityManager database;

    private final PlanFixture plan = PlanFixture.aPlan();

    @BeforeEach
    void aBreachOfA() {
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                suite.list(EDITOR_OF_A, "/watches", plan.id()).getList("items"))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published_plan",
                "kpi_observation",
                "alert_rule",
                "kpi_evaluation",
                "verdict_change",
                "pending_watch",
                "watch_finding",
                "alert",
                "corrective_action",
                "alert_history"
            })
    void showsRowsToTheirOwnTenantOnly(String table) {
        assertThat(rowsOfThePlan(table, EDITOR_OF_A.tenant())).isPositive();
        assertThat(rowsOfThePlan(table, ADMIN_OF_B.tenant())).isZero();
        assertThat(rowsOfThePlan(table, "")).isZero();
    }

    private long rowsOfThePlan(String table, String tenant) {
        return TenantScope.call(
                tenant,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> ((Number) database.createNativeQuery(
                                                "select count(*) from " + table + " where plan_id = ?1")
                                        .setParameter(1, plan.id())
                                        .getSingleResult())
                                .longValue()));
    }
}
