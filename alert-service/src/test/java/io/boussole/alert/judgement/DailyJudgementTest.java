package io.boussole.alert.judgement;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class DailyJudgementTest {
    @Inject
    Suite suite;

    @Inject
    EntityManager database;

    @Test
    void judgesAgainWhatWasLastJudgedYesterday() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 20, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        pretendItWasYesterday(plan);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1)
                                .getString("evaluatedOn"))
                        .isEqualTo(PlanFixture.today().toString()));
    }

    private void pretendItWasYesterday(PlanFixture plan) {
        TenantScope.run(
                EDITOR_OF_A.tenant(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> assertThat(database.createNativeQuery(
                                                "update kpi_evaluation set evaluated_on = evaluated_on - 1 where plan_id = ?1")
                                        .setParameter(1, plan.id())
                                        .executeUpdate())
                                .isPositive()));
    }
}
