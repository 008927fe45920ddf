package io.boussole.alert;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class OpenAlertTest {
    @Inject
    Suite suite;

    @SuppressWarnings("NullAway.Init") // the servers resource fills it
    TestServers servers;

    @Test
    void makesOnePersonResponsibleByADate() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));

        JsonPath evaluation = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        assertThat(evaluation.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(evaluation.getString("facts.eValue")).isEqualTo("30.949645");
        JsonPath alerts = suite.alerts(EDITOR_OF_A, plan.id());
        assertThat(alerts.getList("items")).hasSize(1);
        assertThat(alerts.getString("items[0].state")).isEqualTo("OPEN");
        JsonPath actions = suite.actions(EDITOR_OF_A, plan.id());
        assertThat(actions.getList("items")).hasSize(1);
        assertThat(actions.getString("items[0].id")).isEqualTo(alerts.getString("items[0].correctiveActionIds[0]"));
        assertThat(actions.getString("items[0].owner.id")).isEqualTo("hugo");
        assertThat(actions.getString("items[0].title")).isEqualTo("Deux sessions d'écoute");
        assertThat(actions.getList("items[0].checklist", String.class)).containsExactly("Choisir", "Annoter");
        assertThat(LocalDate.parse(actions.getString("items[0].dueOn"))).isAfter(PlanFixture.today());
    }

    @Test
    void tellsTheTopicOnce() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        String actionId = suite.actions(EDITOR_OF_A, plan.id()).getString("items[0].id");

        try (EventsOnTopic topic = new EventsOnTopic(servers.bootstrapServers(), Topic.CORRECTIVE_ACTION_CHANGED)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(ofAction(topic, actionId)).hasSize(1));
            EventsOnTopic.Seen seen = ofAction(topic, actionId).get(0);
            assertThat(seen.key()).isEqualTo(EDITOR_OF_A.tenant() + "/" + actionId);
            assertThat(seen.type()).isEqualTo("io.boussole.corrective-action.changed.v1");
            JsonPath json = new JsonPath(seen.json());
            assertThat(json.getString("ownerEmail")).isEqualTo("hugo@example.com");
            assertThat(json.getString("status")).isEqualTo("OPEN");
            assertThat(json.getInt("facts.observed")).isEqualTo(10);
            assertThat(json.getInt("facts.sampleSize")).isEqualTo(80);
        }
    }

    @Test
    void asksTheSalesDirectorWhereTheOwnerIsNotInTheTeam() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.opportunities(1, 40));

        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.OPPORTUNITIES, 1);

        JsonPath actions = suite.actions(EDITOR_OF_A, plan.id());
        assertThat(actions.getList("items")).hasSize(1);
        assertThat(actions.getString("items[0].owner.id")).isEqualTo("claire");
        assertThat(actions.getString("items[0].title")).contains("opportunities");
    }

    @Test
    void opensNothingThatChanceExplains() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 16, 80));

        JsonPath evaluation = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        assertThat(evaluation.getString("verdict")).isEqualTo("INCONCLUSIVE");
        assertThat(evaluation.getString("facts.eValue")).isEqualTo("0.885255");
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items")).isEmpty();
        assertThat(suite.actions(EDITOR_OF_A, plan.id()).getList("items")).isEmpty();
    }

    @Test
    void judgesRevenueThroughItsFactorsOnly() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.revenue(1, "10.50"));

        JsonPath evaluation = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.REVENUE, 1);

        assertThat(evaluation.getString("verdict")).isEqualTo("INCONCLUSIVE");
        assertThat(evaluation.getString("method")).isEqualTo("NONE");
        assertThat(evaluation.getString("reason")).isEqualTo("JUDGED_THROUGH_ITS_FACTORS");
    }

    @Test
    void waitsForTheWholeBurst() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        for (int losses = 1; losses <= 60; losses++) {
            suite.observe(EDITOR_OF_A, plan.closing(losses, 0, losses));
        }
        suite.observe(EDITOR_OF_A, plan.closing(61, 20, 80));

        JsonPath evaluation = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 61);

        assertThat(evaluation.getString("verdict")).isEqualTo("INCONCLUSIVE");
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items")).isEmpty();
    }

    @Test
    void ignoresAnOlderRevision() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(7, 20, 80));
        suite.observe(EDITOR_OF_A, plan.closing(6, 0, 80));

        JsonPath evaluation = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 7);

        assertThat(evaluation.getInt("facts.observed")).isEqualTo(20);
    }

    @Test
    void takesTheObservationThatCameBeforeThePlan() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.publish(EDITOR_OF_A, plan.published());

        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items")).hasSize(1);
    }

    @Test
    void showsAnotherTenantNothing() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        String alertId = suite.alerts(EDITOR_OF_A, plan.id()).getString("items[0].id");
        String actionId = suite.actions(EDITOR_OF_A, plan.id()).getString("items[0].id");

        for (String list : List.of("/rules", "/evaluations", "/alerts", "/corrective-actions")) {
            ADMIN_OF_B.given().queryParam("planId", plan.id()).get(list).then().statusCode(404);
        }

        ADMIN_OF_B.given().get("/alerts/{id}", alertId).then().statusCode(404);
        ADMIN_OF_B.given().get("/corrective-actions/{id}", actionId).then().statusCode(404);
        ADMIN_OF_B
                .given()
                .get("/evaluations/{plan}/{kpi}", plan.id(), PlanFixture.CLOSING)
                .then()
                .statusCode(404);
        ADMIN_OF_B.given().post("/alerts/{id}/acknowledge", alertId).then().statusCode(404);
    }

    private static List<EventsOnTopic.Seen> ofAction(EventsOnTopic topic, String actionId) {
        return topic.of(EDITOR_OF_A.tenant()).stream()
                .filter(event -> event.key().endsWith(actionId))
                .toList();
    }
}
