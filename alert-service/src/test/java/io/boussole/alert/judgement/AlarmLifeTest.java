package io.boussole.alert.judgement;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A plan of ninety days of which sixty are over: alarms, silence and returns. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class AlarmLifeTest {
    @Inject
    Suite suite;

    @Test
    void endsTheAlertWithEvidenceOfAReturn() {
        FunnelPlan plan = FunnelPlan.published(suite, "MONTHLY");
        plan.held(1, 20, FunnelPlan.day(FunnelPlan.START, 5));
        JsonPath alarmed = suite.evaluation(EDITOR_OF_A, plan.id(), FunnelPlan.HELD, 1);
        plan.held(2, 0, FunnelPlan.day(FunnelPlan.START, 5), FunnelPlan.day(FunnelPlan.START.plusDays(45), 60));

        JsonPath back = suite.evaluation(EDITOR_OF_A, plan.id(), FunnelPlan.HELD, 2);

        assertThat(alarmed.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(alarmed.getString("recommendation")).isEqualTo("SLOW_DOWN");
        assertThat(back.getString("verdict")).isEqualTo("ON_TRACK");
        assertThat(back.getString("text")).contains("the alert is ended");
        JsonPath alerts = suite.alerts(EDITOR_OF_A, plan.id());
        assertThat(alerts.getList("items.resolution")).containsExactly("RECOVERED");
    }

    @Test
    void keepsWhatWasSaidWhileTheSourcesAreSilent() {
        FunnelPlan plan = FunnelPlan.published(suite, "DAILY");
        plan.held(1, 30, FunnelPlan.day(FunnelPlan.START, 40));

        JsonPath silent = suite.evaluation(EDITOR_OF_A, plan.id(), FunnelPlan.HELD, 1);

        assertThat(silent.getString("verdict")).isEqualTo("NO_DATA");
        assertThat(silent.getString("reason")).isEqualTo("SOURCE_SILENT");
        assertThat(silent.getString("stale.verdict")).isNotEqualTo("UNDER_PERFORMANCE");
        assertThat(LocalDate.parse(silent.getString("stale.since")))
                .isAfter(PlanFixture.today().minusDays(30));
        assertThat(silent.getString("text")).startsWith("Its sources have been silent since");
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items")).isEmpty();
    }

    @Test
    void endsTheAlertsOfAPlanThatIsClosed() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        suite.publish(EDITOR_OF_A, plan.version(2).closed().published());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items.resolution"))
                                .containsExactly("PERIOD_ENDED"));
    }
}
