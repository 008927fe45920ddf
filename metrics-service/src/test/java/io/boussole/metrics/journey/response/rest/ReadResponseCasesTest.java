package io.boussole.metrics.journey.response.rest;

import static io.boussole.metrics.journey.Testimony.moment;
import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Suite;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.Testimony;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadResponseCasesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final LocalDate TODAY = LocalDate.parse("2025-07-12");

    @Inject
    Connections connections;

    @Inject
    Testimony testimony;

    @Test
    @DisplayName("Row 61: share within two working hours, and the missed ones by owner")
    void readsSpeedToLead() {
        UUID plan = publishedPlan();
        ConnectionId crm = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
        tell(crm, "met", moment(person("met"), Moment.Type.MQL, at("2025-07-11T17:30"), "anna", "webinar"));
        tell(crm, "call", moment(person("met"), Moment.Type.CALLED, at("2025-07-15T10:29:59"), "anna", ""));
        tell(crm, "late", moment(person("late"), Moment.Type.MQL, at("2025-07-11T17:30"), "bea", ""));
        tell(crm, "call2", moment(person("late"), Moment.Type.CALLED, at("2025-07-15T10:30"), "bea", ""));
        tell(crm, "never", moment(person("never"), Moment.Type.MQL, at("2025-07-10T12:00"), "anna", ""));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shares(plan, "SPEED_TO_LEAD").getLong("met")
                                + shares(plan, "SPEED_TO_LEAD").getLong("failed"))
                        .isEqualTo(3));
        JsonPath shares = shares(plan, "SPEED_TO_LEAD");
        assertThat(shares.getLong("met")).isEqualTo(1);
        assertThat(shares.getString("share")).isEqualTo("0.333333");
        assertThat(shares.getList("days.day")).containsExactly("2025-07-10", "2025-07-11");

        List<String> owners = new ArrayList<>();
        String token = "";
        do {
            JsonPath page = missed(plan, "SPEED_TO_LEAD", 1, token);
            owners.addAll(page.getList("items.ownerId"));
            token = page.getString("nextPageToken");
        } while (token != null);
        assertThat(owners).containsExactly("anna", "bea");
        assertThat(missed(plan, "SPEED_TO_LEAD", 50, "").getString("items[1].dueAt"))
                .isEqualTo("2025-07-15T08:30:00Z");
    }

    @Test
    @DisplayName("Row 52: a conversation without a task within a working day is listed")
    void readsFollowUp() {
        UUID plan = publishedPlan();
        ConnectionId crm = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
        tell(crm, "c1", moment(person("f1"), Moment.Type.CALLED, at("2025-07-03T10:00"), "carl", ""));
        tell(crm, "t1", moment(person("f1"), Moment.Type.TASK_CREATED, at("2025-07-04T09:59"), "", ""));
        tell(crm, "c2", moment(person("f2"), Moment.Type.REPLIED, at("2025-07-03T10:00"), "dora", ""));
        tell(crm, "t2", moment(person("f2"), Moment.Type.TASK_CREATED, at("2025-07-04T10:00"), "", ""));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shares(plan, "FOLLOW_UP", "2025-07-03", "2025-07-03")
                                .getLong("failed"))
                        .isEqualTo(1));
        assertThat(shares(plan, "FOLLOW_UP", "2025-07-03", "2025-07-03").getLong("met"))
                .isEqualTo(1);
        VIEWER_OF_A
                .given()
                .queryParams("kind", "FOLLOW_UP", "from", "2025-07-03", "to", "2025-07-03", "planId", plan)
                .get("/response-cases")
                .then()
                .statusCode(200)
                .body("items.ownerId", is(List.of("dora")), "items[0].factKind", is("CALL"));
    }

    @Test
    void refusesWhatCannotBeAsked() {
        UUID plan = publishedPlan();
        VIEWER_OF_A
                .given()
                .queryParams("kind", "FOLLOW_UP", "from", "2025-07-03", "to", "2025-07-01", "planId", plan)
                .get("/response-cases")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?to"));
        VIEWER_OF_A
                .given()
                .queryParams("kind", "SOMETHING", "from", "2025-07-03")
                .get("/response-cases")
                .then()
                .statusCode(400);
        ADMIN_OF_B
                .given()
                .queryParams("kind", "FOLLOW_UP", "from", "2025-07-03", "to", "2025-07-04", "planId", plan)
                .get("/response-cases/shares")
                .then()
                .statusCode(404);
    }

    private UUID publishedPlan() {
        UUID plan = UUID.randomUUID();
        try (Suite suite = new Suite()) {
            suite.publish(TENANT, plan(plan));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(VIEWER_OF_A
                                .given()
                                .queryParams(
                                        "kind", "FOLLOW_UP", "from", "2020-01-01", "to", "2020-01-02", "planId", plan)
                                .get("/response-cases/shares")
                                .statusCode())
                        .isEqualTo(200));
        return plan;
    }

    private static PlanPublished plan(UUID plan) {
        return new PlanPublished(
                plan,
                1,
                PlanState.ACTIVE,
                "T3 2025",
                new PlanPeriod(LocalDate.parse("2025-07-01"), LocalDate.parse("2025-09-30")),
                "EUR",
                new PlanCalendar(
                        "FR",
                        PARIS,
                        List.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        List.of()),
                62,
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.parse("2025-06-20T08:00:00Z"));
    }

    private void tell(ConnectionId connection, String fact, Moment moment) {
        testimony.tell(connection, new FactId(FactKind.CALL, fact), TODAY, List.of(moment), List.of());
    }

    private JsonPath shares(UUID plan, String kind) {
        return shares(plan, kind, "2025-07-10", "2025-07-31");
    }

    private JsonPath shares(UUID plan, String kind, String from, String to) {
        return VIEWER_OF_A
                .given()
                .queryParams("kind", kind, "from", from, "to", to, "planId", plan)
                .get("/response-cases/shares")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath missed(UUID plan, String kind, int pageSize, String token) {
        return VIEWER_OF_A
                .given()
                .queryParams("kind", kind, "from", "2025-07-10", "to", "2025-07-31", "planId", plan)
                .queryParams("pageSize", pageSize, "pageToken", token)
                .get("/response-cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static PersonKey person(String name) {
        return PersonKey.email(name + "@response.example.com");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
