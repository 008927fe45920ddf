package io.boussole.metrics.intake;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.boussole.access.TenantScope;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class OperateConnectionTest {
    private static final String TENANT = OPERATOR_OF_A.tenant();
    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");

    @Inject
    Connections connections;

    @Inject
    IntakeService intake;

    @Inject
    EventFolding folding;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private ConnectionId connection = new ConnectionId("", new UUID(0, 0));

    @BeforeEach
    void connect() {
        connection = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
    }

    @Test
    void holdsWhatComesWhileItIsPausedAndCountsItOnceResumed() {
        patch("{\"state\":\"PAUSED\",\"pauseMode\":\"HOLD\"}").statusCode(200);
        IntakeCounts counts =
                take(HubSpotEvents.deal(1).created(AT), HubSpotEvents.deal(2).created(AT));
        take(HubSpotEvents.deal(2).created(AT));
        assertThat(counts.count(EventOutcome.WAITING)).isEqualTo(2);
        assertThat(facts()).isZero();
        patch("{\"state\":\"ACTIVE\"}").statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(facts()).isEqualTo(2));
        assertThat(number("select applied as n from connection_tally where tenant_id = ? and connection_id = ?"))
                .isEqualTo(2);
        assertThat(number("select duplicates as n from connection_tally where tenant_id = ? and connection_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void foldsTheOthersWhenOneEventMakesAFactUnreadable() {
        List<Understood> events = List.of(
                understood("1", Property.AMOUNT, "one million"),
                understood("2", Property.AMOUNT, "5"),
                understood("3", Property.CREATED_AT, "yesterday"));
        TenantScope.allTenants(() -> QuarkusTransaction.requiringNew()
                .call(() -> folding.fold(connection, events, 0, LocalDate.parse("2026-09-01"))));
        assertThat(facts()).isEqualTo(1);
        assertThat(number("select rejected as n from connection_tally where tenant_id = ? and connection_id = ?"))
                .isEqualTo(2);
        assertThat(number("select count(*) as n from rejection where tenant_id = ? and connection_id = ?"
                        + " and code = 'DECODER_FAILED' and detail not like '%million%'"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Rejected events are looked at again: what is understood now counts, the rest stays")
    void looksAgainAtRejections() {
        String unknown = "{\"subscriptionType\":\"deal.exploded\",\"objectId\":7,\"occurredAt\":1747042200000}";
        take(unknown, "no json");
        // As if an earlier version had not understood it.
        take(HubSpotEvents.deal(5).created(AT));
        reject(HubSpotEvents.deal(5).created(AT), "UNKNOWN_EVENT_TYPE");
        rejections().statusCode(200).body("items", hasSize(3));

        again("{\"code\":\"UNKNOWN_EVENT_TYPE\"}")
                .statusCode(200)
                .body("applied", equalTo(1))
                .body("stillRejected", equalTo(1))
                .body("left", equalTo(false));
        rejections().body("items.code", contains("UNKNOWN_EVENT_TYPE", "UNREADABLE"));
        assertThat(facts()).isEqualTo(1);

        long id = rejections().extract().jsonPath().getLong("items[1].id");
        again("{\"ids\":[" + id + "]}").body("applied", equalTo(0)).body("stillRejected", equalTo(1));
        again("{}").body("stillRejected", equalTo(2));
        rejections().body("items", hasSize(2));
        assertThat(number("select rejected as n from connection_tally where tenant_id = ? and connection_id = ?"))
                .isEqualTo(2);
        again(ADMIN_OF_B, "{}").statusCode(404);
        again(VIEWER_OF_A, "{}").statusCode(403);
    }

    @Test
    void takesWhatTheSenderToldBefore() {
        String body = "[" + HubSpotEvents.deal(1).created(AT) + ","
                + HubSpotEvents.deal(2).created(AT) + "]";
        feed(AT, body).statusCode(200).body("applied", equalTo(2)).body("duplicates", equalTo(0));
        feed(AT, body).body("applied", equalTo(0)).body("duplicates", equalTo(2));
        feed(AT, "not json").body("rejected", equalTo(1));
        assertThat(number("select count(*) as n from measure_bucket where tenant_id = ? and connection_id = ?"
                        + " and known_on = '2026-09-01'"))
                .isPositive();
        feed(clock.instant().plus(Duration.ofDays(2)), body)
                .statusCode(422)
                .body("errors.pointer", contains("/deliveries/0/receivedAt"));
    }

    @Test
    @DisplayName("Row 73: last event, lag and error rate of each tool")
    void showsHowEachToolIsDoing() {
        Instant now = clock.instant();
        connections.madeAt(TENANT, connection.id(), now.minus(Duration.ofDays(1)));
        takeAt(
                now,
                HubSpotEvents.deal(1).created(now.minusSeconds(100)),
                HubSpotEvents.deal(2).created(now.minusSeconds(300)));
        integrations().body(path("state"), equalTo("SILENT"));
        integrations().body(path("lagSeconds"), equalTo(200)).body(path("errorRate"), equalTo(0));
        takeAt(now, "{}");
        integrations()
                .body(path("state"), equalTo("FAILING"))
                .body(path("errorRate"), equalTo(0.3333333f))
                .body(path("lastEventAt"), notNullValue());
        VIEWER_OF_A
                .given()
                .get("/connections/{id}", connection.id())
                .then()
                .body("counters.lagSeconds", equalTo(200))
                .body("counters.rejected", equalTo(1));
    }

    @Test
    void proposesWhatStagesStandFor() {
        take(
                HubSpotEvents.deal(1).set("dealstage", "Négociation", AT),
                HubSpotEvents.deal(1).set("dealstage", "closedwon", AT.plusSeconds(60)),
                HubSpotEvents.deal(2).set("dealstage", "Négociation", AT));
        VIEWER_OF_A
                .given()
                .get("/connections/{id}/stages", connection.id())
                .then()
                .statusCode(200)
                .body("items.find { it.word == 'closedwon' }.configured", equalTo("WON"))
                .body("items.find { it.word == 'Négociation' }.guessed", equalTo("OPPORTUNITY"))
                .body("items.find { it.word == 'Négociation' }.facts", equalTo(1))
                .body("items.word", hasItem("Négociation"));
        ADMIN_OF_B
                .given()
                .get("/connections/{id}/stages", connection.id())
                .then()
                .statusCode(404);
    }

    @Test
    void listsGapsThatTheSenderTellsOf() {
        take(HubSpotEvents.deal(5).created(AT));
        reject(HubSpotEvents.deal(5).created(AT), "GAP");
        VIEWER_OF_A
                .given()
                .get("/connections/{id}/gaps", connection.id())
                .then()
                .statusCode(200)
                .body("items.detail", contains("made up"));
        ADMIN_OF_B.given().get("/connections/{id}/gaps", connection.id()).then().statusCode(404);
    }

    private static Understood understood(String deal, Property property, String value) {
        FactChange change =
                new FactChange(FactId.deal(deal), AT, FactState.of(property, new Register(value, Stamp.of(AT))));
        DeliveredEvent event =
                new DeliveredEvent(new UUID(0, 0), "HUBSPOT", UUID.randomUUID().toString(), AT, "{}", null);
        return new Understood(event, null, Decoded.Changes.of(change));
    }

    private IntakeCounts take(String... bodies) {
        return takeAt(AT, bodies);
    }

    private IntakeCounts takeAt(Instant receivedAt, String... bodies) {
        List<DeliveredEvent> events = new ArrayList<>();
        for (String body : bodies) {
            events.add(new DeliveredEvent(connection.id(), "HUBSPOT", key(body), receivedAt, body, null));
        }
        return TenantScope.allTenants(() -> intake.take(new TreeMap<>(Map.of(connection, events))));
    }

    private static String key(String body) {
        return "key-" + body.hashCode();
    }

    /** Turns an event that was understood into one that was not, and takes its fact away. */
    private void reject(String body, String code) {
        for (String sql : List.of(
                "update received_event set outcome = 'REJECTED' where tenant_id = ? and connection_id = ? and event_key = '"
                        + key(body) + "'",
                "insert into rejection (tenant_id, connection_id, event_key, code, detail, received_at) values (?, ?, '"
                        + key(body) + "', '" + code + "', 'made up', now())",
                "delete from fact where tenant_id = ? and connection_id = ?",
                "update connection_tally set applied = applied - 1, rejected = rejected + 1 where tenant_id = ? and connection_id = ?")) {
            TenantScope.call(
                    TENANT,
                    () -> database.update(
                            sql, parameters -> parameters.put(TENANT).put(connection.id())));
        }
    }

    private long facts() {
        return number("select count(*) as n from fact where tenant_id = ? and connection_id = ?");
    }

    private long number(String sql) {
        return TenantScope.call(
                        TENANT,
                        () -> database.query(
                                sql,
                                parameters -> parameters.put(TENANT).put(connection.id()),
                                row -> row.getLong("n")))
                .get(0);
    }

    private String path(String member) {
        return "items.find { it.connectionId == '" + connection.id() + "' }." + member;
    }

    private static ValidatableResponse integrations() {
        return VIEWER_OF_A
                .given()
                .queryParam("pageSize", 200)
                .get("/integrations")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse rejections() {
        return OPERATOR_OF_A
                .given()
                .get("/connections/{id}/rejections", connection.id())
                .then();
    }

    private ValidatableResponse again(String body) {
        return again(OPERATOR_OF_A, body);
    }

    private ValidatableResponse again(TestCaller caller, String body) {
        return caller.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/connections/" + connection.id() + "/rejections:replay")
                .then();
    }

    private ValidatableResponse feed(Instant receivedAt, String body) {
        return OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body(Map.of("deliveries", List.of(Map.of("receivedAt", receivedAt.toString(), "body", body))))
                .post("/connections/{id}/events", connection.id())
                .then();
    }

    private ValidatableResponse patch(String body) {
        return OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .patch("/connections/{id}", connection.id())
                .then();
    }
}
