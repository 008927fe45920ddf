package io.boussole.alert.delivery;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.alert.SteeredClock;
import io.boussole.http.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes endpoints of tenant A over HTTP, tells them things, and reads what came of it. */
@ApplicationScoped
public class Outsiders {
    public static final Recipient CLAIRE = new Recipient("claire", "Claire Morel", "claire@example.com", "fr");

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** In version 0, so that any that a test publishes is newer. */
    private static final String PUBLISHED = """
            insert into published_plan (tenant_id, plan_id, version, state, time_zone, document, received_at)
            select ?1, ?2, 0, 'ACTIVE', 'Europe/Paris', '{}', now()
            where not exists (select 1 from published_plan where tenant_id = ?1 and plan_id = ?2)""";

    private final NoticeService notices;
    private final EntityManager database;
    private final SteeredClock clock;

    Outsiders(NoticeService notices, EntityManager database, SteeredClock clock) {
        this.notices = notices;
        this.database = database;
        this.clock = clock;
    }

    /** What a corrective action looks like to the outside. */
    public record Action(
            UUID actionId,
            long revision,
            String status,
            String title,
            String ownerId,
            String ownerEmail,
            LocalDate dueOn) {}

    /** A plan that was published, though nothing of it is judged or watched. */
    public void knowPlan(UUID planId) {
        aboutPlan(PUBLISHED, planId);
    }

    public void forgetPlan(UUID planId) {
        aboutPlan("delete from published_plan where tenant_id = ?1 and plan_id = ?2", planId);
    }

    private void aboutPlan(String sql, UUID planId) {
        TenantScope.run(
                OPERATOR_OF_A.tenant(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(sql)
                                .setParameter(1, OPERATOR_OF_A.tenant())
                                .setParameter(2, planId)
                                .executeUpdate()));
    }

    /** @param members beside kind, name and plan */
    public JsonPath endpoint(String kind, UUID planId, Map<String, ?> members) {
        knowPlan(planId);
        Map<String, Object> body = new HashMap<>(members);
        body.put("kind", kind);
        body.put("name", "An endpoint");
        body.put("planId", planId);
        return OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body(body)
                .post("/delivery-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public JsonPath webhook(UUID planId, String url) {
        return endpoint("WEBHOOK", planId, Map.of("url", url));
    }

    public Notice notice(UUID planId) {
        return notice(planId, UUID.randomUUID(), NoticeType.CORRECTIVE_ACTION_OPENED, CLAIRE);
    }

    public Notice notice(UUID planId, UUID subjectId, NoticeType type, @Nullable Recipient recipient) {
        LocalDate due = LocalDate.of(2027, 2, 5);
        return new Notice(
                UUID.randomUUID(),
                type,
                OPERATOR_OF_A.tenant(),
                planId,
                subjectId,
                clock.instant(),
                recipient,
                new Text("Close rate falls short", "Taux de signature insuffisant"),
                new Text("10 of 80 signed.\nListen to two calls.", "10 signés sur 80.\nÉcoutez deux appels."),
                due,
                new Action(subjectId, 1, "OPEN", "Écoute <b>& relance", "claire", "claire@example.com", due));
    }

    /** Enqueues in a transaction of its own. */
    public Notice tell(Notice notice) {
        TenantScope.run(
                notice.tenantId(), () -> QuarkusTransaction.requiringNew().run(() -> notices.enqueue(notice)));
        return notice;
    }

    public JsonPath deliveries(JsonPath endpoint) {
        return OPERATOR_OF_A
                .given()
                .get("/delivery-endpoints/{id}/deliveries", endpoint.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath read(JsonPath endpoint) {
        return OPERATOR_OF_A
                .given()
                .get("/delivery-endpoints/{id}", endpoint.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until the deliveries of the endpoint, newest first, are in these states. */
    public JsonPath awaitStates(JsonPath endpoint, String... states) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(endpoint).getList("items.state", String.class))
                        .containsExactly(states));
        return deliveries(endpoint);
    }

    /** Waits until the newest delivery was tried that often. */
    public JsonPath awaitAttempts(JsonPath endpoint, int attempts) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(endpoint).getList("items[0].attempts"))
                        .hasSize(attempts));
        return deliveries(endpoint);
    }

    public void awaitRequests(Receiver receiver, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.requests()).hasSize(count));
    }

    /** Nothing more comes, however often is looked. */
    public void staysAt(Receiver receiver, int count) {
        await().during(Duration.ofMillis(300))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.requests()).hasSize(count));
    }

    /** In the caller's transaction: the endpoint's deliveries as taken by a worker of which nothing more is heard. */
    public void leaveTaken(JsonPath endpoint, Duration hold) {
        UUID id = UUID.fromString(endpoint.getString("id"));
        database.createNativeQuery("update delivery set attempts = 1, next_at = ?2 where endpoint_id = ?1")
                .setParameter(1, id)
                .setParameter(2, clock.instant().plus(hold))
                .executeUpdate();
        database.createNativeQuery("update delivery_endpoint set busy_until = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, clock.instant().plus(hold))
                .executeUpdate();
    }

    public Instant now() {
        return clock.instant();
    }

    /** At this second, so that nothing becomes due by itself. */
    public void stopTheClock() {
        clock.stopAt(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    public void letTheClockGo() {
        clock.go();
    }

    public void advance(Duration by) {
        clock.advance(by);
    }

    public void setClock(Instant now) {
        clock.stopAt(now);
    }

    public static List<Integer> statuses(JsonPath deliveries) {
        return deliveries.getList("items[0].attempts.status", Integer.class);
    }
}
