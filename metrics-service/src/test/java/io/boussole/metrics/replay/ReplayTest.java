package io.boussole.metrics.replay;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.access.TenantScope;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.http.ProblemException;
import io.boussole.metrics.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.intake.IntakeService;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReplayTest {
    private static final List<String> DERIVED = List.of("fact", "measure_bucket");

    @Inject
    Connections connections;

    @Inject
    IntakeService intake;

    @Inject
    ReplayService replays;

    @Inject
    ReplayRepository repository;

    @Inject
    RawEventRetention retention;

    @Inject
    ReplayLoop loop;

    @Inject
    Figures figures;

    @Inject
    Database database;

    private String tenant = "";
    private ConnectionId hubSpot = new ConnectionId("", new UUID(0, 0));
    private ConnectionId pipedrive = new ConnectionId("", new UUID(0, 0));

    @BeforeEach
    void connect() {
        tenant = "tenant-" + UUID.randomUUID();
        hubSpot = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
        pipedrive = new ConnectionId(tenant, connections.add(tenant, "PIPEDRIVE", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("A replay into an empty database gives the same figures, and what was known on each day")
    void buildsTheSameAnew(long seed) {
        Histories histories = new Histories(seed);
        takeInBatches(histories.hubSpot(hubSpot.id(), 400), 37);
        takeInBatches(histories.pipedrive(pipedrive.id(), 200), 23);
        List<String> before = figures.of(tenant);
        DERIVED.forEach(this::wipe);

        order(hubSpot, null);
        order(pipedrive, null);
        awaitDone();

        assertThat(before).hasSizeGreaterThan(40).anyMatch(line -> line.contains("\"known_on\": \"2026-10-04\""));
        assertThat(figures.of(tenant)).isEqualTo(before);
    }

    @Test
    void buildsTheSameAnewOverFactsThatAreThere() {
        takeInBatches(new Histories(4).hubSpot(hubSpot.id(), 300), 50);
        List<String> before = figures.of(tenant);
        order(hubSpot, null);
        awaitDone();
        assertThat(figures.of(tenant)).isEqualTo(before);
    }

    @Test
    void knowsWhatLayInAJournalOvernightSinceTheNextDay() {
        DeliveredEvent late = event(HubSpotEvents.deal(1).created(Histories.FIRST_DAY), Histories.FIRST_DAY);
        Instant nextDay = Histories.FIRST_DAY.plus(Duration.ofDays(1));
        take(List.of(event(HubSpotEvents.deal(2).created(Histories.FIRST_DAY), nextDay)));
        take(List.of(late));
        List<String> before = figures.sums(tenant);
        assertThat(before).isNotEmpty().allMatch(line -> line.contains("\"known_on\": \"2026-10-02\""));
        order(hubSpot, null);
        awaitDone();
        assertThat(figures.sums(tenant)).isEqualTo(before);
    }

    @Test
    void losesAndDoublesNothingThatArrivesMeanwhile() {
        List<DeliveredEvent> history = new Histories(5).hubSpot(hubSpot.id(), 600);
        UUID twin = connections.add(tenant, "HUBSPOT", "EUR");
        takeInBatches(history.subList(0, 300), 100);
        order(hubSpot, null);
        for (DeliveredEvent event : history.subList(250, 600)) {
            take(List.of(event));
        }
        awaitDone();
        awaitNothingWaiting();
        take(history.stream().map(event -> of(twin, event)).toList());
        assertThat(statesOf(hubSpot.id())).isEqualTo(statesOf(twin)).isNotEmpty();
        assertThat(sumsOf(hubSpot.id())).isEqualTo(sumsOf(twin)).isNotEmpty();
    }

    @Test
    @DisplayName("A replay that was killed goes on where it was, whichever step it had reached")
    void goesOnAfterAKill() {
        takeInBatches(new Histories(6).hubSpot(hubSpot.id(), 300), 60);
        List<String> before = figures.of(tenant);
        Replay replay = order(hubSpot, null);
        // Dies within a step: what the step did is rolled back with the place that it noted.
        for (int kill = 0; kill < 5; kill++) {
            dieWithin(replay);
        }
        awaitDone();
        assertThat(figures.of(tenant)).isEqualTo(before);
    }

    @Test
    void joinsWhatIsUnderstoodNowFromADayOn() {
        takeInBatches(new Histories(7).hubSpot(hubSpot.id(), 200), 40);
        List<String> before = figures.of(tenant);
        forgetOneAmount();
        order(hubSpot, LocalDate.parse("2026-10-01"));
        awaitDone();
        assertThat(factsOf(figures.of(tenant))).isEqualTo(factsOf(before));
    }

    @Test
    void buildsFactsAnewOnceAfterAnUpgradeThatDroppedThem() {
        takeInBatches(new Histories(8).hubSpot(hubSpot.id(), 100), 100);
        List<String> before = figures.of(tenant);
        DERIVED.forEach(this::wipe);
        assertThat(ordered(replays::orderAfterUpgrade)).contains(hubSpot);
        awaitDone();
        assertThat(figures.of(tenant)).isEqualTo(before);
        DERIVED.forEach(this::wipe);
        assertThat(ordered(replays::orderAfterUpgrade)).doesNotContain(hubSpot);
    }

    @Test
    void forgetsBodiesAndSaysFromWhenOnItCanReplay() {
        Instant old = Instant.parse("2024-01-15T10:00:00Z");
        take(List.of(event(HubSpotEvents.deal(1).created(old), old)));
        take(List.of(event(HubSpotEvents.deal(2).created(old), Histories.FIRST_DAY)));
        List<String> before = figures.of(tenant);
        retention.forget(hubSpot);
        assertThat(bodies()).isEqualTo(1);
        assertThat(figures.of(tenant)).isEqualTo(before);
        LocalDate kept = TenantScope.call(tenant, () -> repository.keptFrom(tenant, hubSpot.id()))
                .orElseThrow();
        assertThat(kept).isAfter(LocalDate.parse("2024-01-15")).isBefore(LocalDate.parse("2026-10-01"));
    }

    @Test
    void recognisesAnEventWhoseBodyIsForgotten() {
        Instant old = Instant.parse("2025-09-15T10:00:00Z");
        DeliveredEvent event = event(HubSpotEvents.deal(1).created(old), old);
        take(List.of(event));
        retention.forget(hubSpot);
        take(List.of(event));
        assertThat(database("select duplicates::text as line from connection_tally where tenant_id = ?"))
                .containsExactly("1");
    }

    @Test
    void refusesASecondReplayWhileOneIsUnderWay() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    replays.order(hubSpot, null, "first");
                    return replays.order(hubSpot, LocalDate.parse("2026-10-01"), "second");
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ReplayProblem.REPLAY_UNDER_WAY));
    }

    @Test
    void refusesWhatItCannotReplay() {
        UUID id = connections.add(OPERATOR_OF_A.tenant(), "HUBSPOT", null);
        post(id, "{\"reason\":\"test\"}").statusCode(202).body("state", equalTo("WAITING"));
        post(id, "{}").statusCode(422);
        post(id, "{\"reason\":\"test\",\"from\":\"yesterday\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/from"));
        post(UUID.randomUUID(), "{\"reason\":\"test\"}").statusCode(404);
        horizon(OPERATOR_OF_A.tenant(), id);
        await().untilAsserted(() -> post(id, "{\"reason\":\"test\",\"from\":\"2025-01-01\"}")
                .statusCode(409)
                .body("type", containsString("events-not-kept"))
                .body("detail", containsString("2025-06-01")));
        await().untilAsserted(() -> post(id, "{\"reason\":\"test\",\"from\":\"2025-06-01T12:00:00Z\"}")
                .statusCode(202)
                .body("from", equalTo("2025-06-01")));
        VIEWER_OF_A.given().get("/replays").then().statusCode(403);
        OPERATOR_OF_A.given().get("/replays?pageSize=1").then().statusCode(200);
        ADMIN_OF_B.given().get("/connections/{id}/replays", id).then().statusCode(404);
    }

    private void dieWithin(Replay replay) {
        try {
            inTransaction(() -> {
                loop.step(replay);
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
    }

    private List<ConnectionId> ordered(Supplier<List<Replay>> order) {
        return TenantScope.allTenants(order).stream().map(Replay::connection).toList();
    }

    private void takeInBatches(List<DeliveredEvent> events, int size) {
        for (int from = 0; from < events.size(); from += size) {
            take(events.subList(from, Math.min(from + size, events.size())));
        }
    }

    private void take(List<DeliveredEvent> events) {
        ConnectionId connection = new ConnectionId(tenant, events.get(0).connectionId());
        TenantScope.allTenants(() -> intake.take(new TreeMap<>(Map.of(connection, new ArrayList<>(events)))));
    }

    private DeliveredEvent event(String body, Instant receivedAt) {
        return new DeliveredEvent(hubSpot.id(), "HUBSPOT", "key-" + body.hashCode(), receivedAt, body, null);
    }

    private static DeliveredEvent of(UUID connection, DeliveredEvent event) {
        return new DeliveredEvent(
                connection, event.source(), event.eventKey(), event.receivedAt(), requireNonNull(event.body()), null);
    }

    private Replay order(ConnectionId connection, @Nullable LocalDate from) {
        return TenantScope.call(tenant, () -> replays.order(connection, from, "test"));
    }

    private void awaitDone() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                database("select state as line from replay where tenant_id = ? and state <> 'DONE'"))
                        .isEmpty());
    }

    private void awaitNothingWaiting() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                database(
                                        "select event_key as line from received_event where tenant_id = ? and outcome = 'WAITING'"))
                        .isEmpty());
    }

    private List<String> statesOf(UUID connection) {
        return database("select fact_id || state || reading as line from fact where tenant_id = ? and connection_id = '"
                + connection + "' order by fact_id");
    }

    private List<String> sumsOf(UUID connection) {
        return database(
                "select measure || bucket_start || owner || value || sum(facts) || trim_scale(sum(amount)) as line"
                        + " from measure_bucket where tenant_id = ? and connection_id = '" + connection
                        + "' group by measure, bucket_start, owner, value having sum(facts) <> 0 or sum(amount) <> 0 order by 1");
    }

    private long bodies() {
        return database("select event_key as line from received_event where tenant_id = ? and body is not null")
                .size();
    }

    private static List<String> factsOf(List<String> lines) {
        return lines.stream().filter(line -> line.contains("\"state\"")).toList();
    }

    private List<String> database(String sql) {
        return TenantScope.call(
                tenant, () -> database.query(sql, parameters -> parameters.put(tenant), row -> row.getString("line")));
    }

    private void wipe(String table) {
        TenantScope.call(
                tenant,
                () -> database.update(
                        "delete from " + table + " where tenant_id = ?", parameters -> parameters.put(tenant)));
    }

    /** As if the decoder had not understood amounts when the events came. */
    private void forgetOneAmount() {
        TenantScope.call(
                tenant,
                () -> database.update(
                        "update fact set state = state #- '{registers,AMOUNT}' where tenant_id = ?",
                        parameters -> parameters.put(tenant)));
    }

    private void horizon(String ofTenant, UUID id) {
        TenantScope.call(
                ofTenant,
                () -> database.update(
                        "insert into raw_event_horizon (tenant_id, connection_id, kept_from) values (?, ?, '2025-06-01')",
                        parameters -> parameters.put(ofTenant).put(id)));
    }

    private static ValidatableResponse post(UUID connection, String body) {
        return OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/connections/{id}/replays", connection)
                .then();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
