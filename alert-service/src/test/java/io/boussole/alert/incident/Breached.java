package io.boussole.alert.incident;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;

import io.boussole.access.TenantScope;
import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A plan whose close rate fails, with its alert and its corrective action, worked as an editor of its tenant. */
public record Breached(PlanFixture plan, UUID alertId, UUID actionId) {

    public static Breached of(Suite suite, PlanFixture plan) {
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        JsonPath actions = suite.actions(EDITOR_OF_A, plan.id());
        return new Breached(
                plan,
                UUID.fromString(actions.getString("items[0].alertId")),
                UUID.fromString(actions.getString("items[0].id")));
    }

    public ValidatableResponse alert() {
        return EDITOR_OF_A.given().get("/alerts/{id}", alertId).then().statusCode(200);
    }

    public ValidatableResponse action() {
        return EDITOR_OF_A
                .given()
                .get("/corrective-actions/{id}", actionId)
                .then()
                .statusCode(200);
    }

    /** As it was read just now. */
    public ValidatableResponse post(String operation, String body) {
        return EDITOR_OF_A
                .given()
                .header("If-Match", alert().extract().header("ETag"))
                .contentType("application/json")
                .body(body)
                .post("/alerts/{id}/" + operation, alertId)
                .then();
    }

    /** As it was read just now. */
    public ValidatableResponse patch(String body) {
        return EDITOR_OF_A
                .given()
                .header("If-Match", action().extract().header("ETag"))
                .contentType("application/json")
                .body(body)
                .patch("/corrective-actions/{id}", actionId)
                .then();
    }

    public ValidatableResponse decide(String body) {
        return EDITOR_OF_A
                .given()
                .contentType("application/json")
                .body(body)
                .post("/alerts/{id}/decisions", alertId)
                .then();
    }

    List<String> history() {
        return EDITOR_OF_A
                .given()
                .get("/alerts/{id}/history?pageSize=200", alertId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.type", String.class);
    }

    /** In a transaction of its tenant. */
    static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.call(
                EDITOR_OF_A.tenant(), () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    static void run(Runnable work) {
        boolean unused = inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
