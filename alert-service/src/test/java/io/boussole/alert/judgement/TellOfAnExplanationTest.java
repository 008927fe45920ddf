package io.boussole.alert.judgement;

import static io.boussole.alert.judgement.FunnelPlan.BOOKED;
import static io.boussole.alert.judgement.FunnelPlan.HELD;
import static io.boussole.alert.judgement.FunnelPlan.START;
import static io.boussole.alert.judgement.FunnelPlan.day;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.alert.Suite;
import io.boussole.contracts.Topic;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Half of the bookings are missing, and so are the meetings; observations come and verdicts leave over Kafka. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class TellOfAnExplanationTest {
    @Inject
    Suite suite;

    @SuppressWarnings("NullAway.Init") // the servers resource fills it
    TestServers servers;

    @SuppressWarnings("NullAway.Init")
    private EventsOnTopic topic;

    @BeforeEach
    void listen() {
        topic = new EventsOnTopic(servers.bootstrapServers(), Topic.KPI_JUDGED);
    }

    @AfterEach
    void hangUp() {
        topic.close();
    }

    @Test
    void tellsThatNoAlertStandsForItOnceItsExplanationIsDealtWith() {
        FunnelPlan plan = FunnelPlan.published(suite, "WEEKLY");
        plan.booked(1, day(START, 60));
        suite.evaluation(EDITOR_OF_A, plan.id(), BOOKED, 1);
        plan.held(1, 0, day(START, 26));
        suite.evaluation(EDITOR_OF_A, plan.id(), HELD, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(lastTold(plan).getString("alertSince")).isNotNull());

        String action =
                "/corrective-actions/" + suite.actions(EDITOR_OF_A, plan.id()).getString("items[0].id");
        EDITOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", EDITOR_OF_A.given().get(action).header("ETag"))
                .body("{\"status\":\"DONE\"}")
                .patch(action)
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(lastTold(plan).getString("alertSince")).isNull());
        assertThat(lastTold(plan).getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(suite.evaluation(EDITOR_OF_A, plan.id(), HELD, 1).getString("explainedBy.kpiId"))
                .isEqualTo(BOOKED);
    }

    private JsonPath lastTold(FunnelPlan plan) {
        String key = EDITOR_OF_A.tenant() + "/" + plan.id() + "/" + HELD;
        List<EventsOnTopic.Seen> told = topic.of(EDITOR_OF_A.tenant()).stream()
                .filter(seen -> seen.key().equals(key))
                .toList();
        assertThat(told).isNotEmpty();
        return new JsonPath(told.get(told.size() - 1).json());
    }
}
