package io.boussole.alert.outcome;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.contracts.Topic;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others learn of verdicts over Kafka. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class TellVerdictTest {
    private static final String TENANT = EDITOR_OF_A.tenant();

    @Inject
    Suite suite;

    @Inject
    EntityManager database;

    @SuppressWarnings("NullAway.Init") // the servers resource fills it
    TestServers servers;

    private final PlanFixture plan = PlanFixture.aPlan();

    private EventsOnTopic topic;

    @BeforeEach
    void listen() {
        topic = new EventsOnTopic(servers.bootstrapServers(), Topic.KPI_JUDGED);
        suite.publish(EDITOR_OF_A, plan.published());
    }

    @AfterEach
    void hangUp() {
        topic.close();
    }

    @Test
    void saysWhatTheEvaluationSays() {
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        JsonPath evaluation = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        EventsOnTopic.Seen last = awaitTold("UNDER_PERFORMANCE");

        JsonPath told = new JsonPath(last.json());
        assertThat(last.key()).isEqualTo(TENANT + "/" + plan.id() + "/" + PlanFixture.CLOSING);
        assertThat(last.type()).isEqualTo("io.boussole.kpi.judged.v1");
        assertThat(last.id()).isEqualTo(last.key() + "/" + told.getLong("revision"));
        assertThat(told.getString("recommendation")).isEqualTo("SLOW_DOWN");
        assertThat(told.getString("metric")).isEqualTo("CLOSE_RATE");
        assertThat(told.getString("periodStart")).isEqualTo(PlanFixture.start().toString());
        assertThat(told.getString("periodEnd")).isEqualTo(PlanFixture.end().toString());
        assertThat(told.getString("ruleId")).isEqualTo(evaluation.getString("ruleId"));
        assertThat(told.getString("ruleVersion")).isEqualTo(evaluation.getString("ruleVersion"));
        assertThat(told.getString("since")).isEqualTo(evaluation.getString("verdictSince"));
        assertThat(told.getString("alertSince")).isEqualTo(alerts().getString("items[0].openedAt"));
    }

    @Test
    void isSilentWhileTheSameIsSaid() {
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        EventsOnTopic.Seen alarm = awaitTold("UNDER_PERFORMANCE");
        suite.observe(EDITOR_OF_A, plan.closing(2, 9, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2);

        suite.observe(EDITOR_OF_A, plan.closing(3, 20, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 3);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(revision(told().get(told().size() - 1))).isGreaterThan(revision(alarm)));
        assertThat(told().stream().map(TellVerdictTest::revision))
                .as("nothing was told between the alarm and what took its place")
                .contains(revision(alarm) + 1)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(told().get((int) revision(alarm)).json()).doesNotContain("UNDER_PERFORMANCE");
    }

    @Test
    void tellsWhatWasConcludedBeforeAnybodyListened() {
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        awaitTold("UNDER_PERFORMANCE");
        int before = told().size();
        TenantScope.run(
                TENANT,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(
                                        "update kpi_evaluation set told = null where plan_id = :plan")
                                .setParameter("plan", plan.id())
                                .executeUpdate()));

        suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told()).hasSize(before + 1));
        assertThat(told().get(before).json()).contains("UNDER_PERFORMANCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED_RISK", "CORRECTED", "FALSE_ALARM"})
    void tellsThatPeopleHaveEndedTheAlert(String reason) {
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        assertThat(alertSince(awaitTold("UNDER_PERFORMANCE"))).isNotNull();

        String path = "/alerts/" + alerts().getString("items[0].id");
        EDITOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", EDITOR_OF_A.given().get(path).header("ETag"))
                .body("{\"reason\":\"" + reason + "\"}")
                .post(path + "/resolve")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var sofar = told();
            assertThat(alertSince(sofar.get(sofar.size() - 1))).isNull();
        });
    }

    @Test
    void keepsTheAlertWhileNothingIsKnown() {
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        String alertSince = alertSince(awaitTold("UNDER_PERFORMANCE"));

        suite.publish(EDITOR_OF_A, plan.version(2).published());

        assertThat(alertSince(awaitTold("NO_DATA"))).isNotNull().isEqualTo(alertSince);
    }

    private JsonPath alerts() {
        return suite.alerts(EDITOR_OF_A, plan.id());
    }

    private EventsOnTopic.Seen awaitTold(String verdict) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told()).anyMatch(seen -> verdict.equals(verdictOf(seen))));
        return told().get(told().size() - 1);
    }

    private List<EventsOnTopic.Seen> told() {
        String key = TENANT + "/" + plan.id() + "/" + PlanFixture.CLOSING;
        return topic.of(TENANT).stream().filter(seen -> seen.key().equals(key)).toList();
    }

    private static String verdictOf(EventsOnTopic.Seen seen) {
        return new JsonPath(seen.json()).getString("verdict");
    }

    private static @Nullable String alertSince(EventsOnTopic.Seen seen) {
        return new JsonPath(seen.json()).getString("alertSince");
    }

    private static long revision(EventsOnTopic.Seen seen) {
        return new JsonPath(seen.json()).getLong("revision");
    }
}
