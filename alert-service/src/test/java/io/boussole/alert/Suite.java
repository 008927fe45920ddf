package io.boussole.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.contracts.Topic;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventPublisher;
import io.boussole.testing.TestCaller;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The neighbours of alert-service in a test: sends what the other services send, and reads what a client reads. */
@ApplicationScoped
public class Suite {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventPublisher publisher;

    Suite(EventPublisher publisher) {
        this.publisher = publisher;
    }

    public void publish(TestCaller caller, PlanPublished plan) {
        send(Topic.PLAN_PUBLISHED, caller, caller.tenant() + "/" + plan.planId(), plan);
    }

    public void observe(TestCaller caller, KpiObserved observed) {
        send(Topic.KPI_OBSERVED, caller, caller.tenant() + "/" + observed.planId() + "/" + observed.kpiId(), observed);
    }

    private void send(Topic topic, TestCaller caller, String key, Object data) {
        Event<Object> event = new Event<>(
                UUID.randomUUID().toString(),
                topic,
                caller.tenant(),
                key,
                Clock.systemUTC().instant(),
                data);
        var unused = publisher.send(event).toCompletableFuture().join();
    }

    /** Waits until the KPI is judged by the observation of that revision. */
    public JsonPath evaluation(TestCaller caller, UUID planId, String kpiId, long revision) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(evaluation(caller, planId, kpiId).getString("observationRevision"))
                                .isEqualTo(Long.toString(revision)));
        return evaluation(caller, planId, kpiId);
    }

    private static JsonPath evaluation(TestCaller caller, UUID planId, String kpiId) {
        return exact(caller.given().get("/evaluations/{plan}/{kpi}", planId, kpiId));
    }

    public JsonPath alerts(TestCaller caller, UUID planId) {
        return list(caller, "/alerts", planId);
    }

    public JsonPath actions(TestCaller caller, UUID planId) {
        return list(caller, "/corrective-actions", planId);
    }

    public JsonPath list(TestCaller caller, String path, UUID planId) {
        return exact(caller.given().queryParam("planId", planId).get(path));
    }

    /** Numbers with all their digits. */
    private static JsonPath exact(Response response) {
        String json = response.then().statusCode(200).extract().asString();
        return JsonPath.with(json).using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
