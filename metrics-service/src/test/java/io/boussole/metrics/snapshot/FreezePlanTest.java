package io.boussole.metrics.snapshot;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.snapshot.PlanSnapshotService.DuePlan;
import io.boussole.metrics.snapshot.SnapshotDays.Due;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** March and April in Paris, long over: whatever is taken is taken late. 2005 and 1994 have the same Mondays. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class FreezePlanTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final String RESTATED_REVENUE = "restated.find { it.figure == 'revenue' && it.part == 'KPI_VALUE' }";
    private static final String RESTATED_BEFORE =
            "restatedBefore.findAll { it.figure == 'revenue' && it.part == 'KPI_VALUE' }";

    @Inject
    Connections connections;

    @Inject
    FactService facts;

    @Inject
    PlanService plans;

    @Inject
    SnapshotLoop loop;

    @Inject
    PlanSnapshotService snapshots;

    private final UUID planId = UUID.randomUUID();
    private ConnectionId connection = new ConnectionId(TENANT, planId);

    @BeforeEach
    void connect() {
        connection = new ConnectionId(TENANT, connections.add(TENANT, "HUBSPOT", "EUR"));
    }

    @Test
    @DisplayName("Row 97: late and back-dated facts restate the figure now, the frozen snapshot stays to the cent")
    void staysAsItWasFrozen() {
        fold("1994-03-09", won("1", "6000.10", "1994-03-09T10:00:00Z"));
        fold("1994-03-20", won("2", "999.99", "1994-03-10T10:00:00Z"));
        publish(1994);
        loop.takeDue();

        assertThat(revenue(get("WEEKLY", "1994-03-14"))).isEqualTo("6000.10");
        assertThat(revenue(get("WEEKLY", "1994-03-21"))).isEqualTo("7000.09");

        fold("1994-06-01", Stream.of(change("1", Property.AMOUNT, "5000.05", "1994-06-01T10:00:00Z")));
        fold("1994-06-02", won("3", "1.01", "1994-03-12T10:00:00Z"));
        loop.takeDue();

        JsonPath frozen = get("WEEKLY", "1994-03-14");
        assertThat(revenue(frozen)).isEqualTo("6000.10");
        assertThat(frozen.getString("kpis[0].sampleSize")).isEqualTo("1");
        assertThat(frozen.getString("kpis[0].target")).isEqualTo("12000");
        assertThat(frozen.getString("kpis[0].attainment")).isEqualTo("0.500008");
        assertThat(frozen.getString("to")).isEqualTo("1994-03-13");
        assertThat(frozen.getString("asOf")).isEqualTo("1994-03-13");
        assertThat(frozen.getString(RESTATED_REVENUE + ".frozen")).isEqualTo("6000.10");
        assertThat(frozen.getString(RESTATED_REVENUE + ".now")).isEqualTo("6001.05");
        assertThat(frozen.getString(RESTATED_REVENUE + ".difference")).isEqualTo("0.95");
        assertThat(frozen.getString("funnel.find { it.stage == 'WON' }.count")).isEqualTo("1");
        assertThat(frozen.getString("restated.find { it.figure == 'WON' && it.part == 'STAGE_COUNT' }.now"))
                .isEqualTo("3");
        assertThat(get("WEEKLY", "1994-03-07").getList("restated")).isEmpty();
    }

    @Test
    @DisplayName("Row 97: the synthesis of a month tells the trend, and which snapshots were restated by then")
    void tellsAMonth() {
        fold("2005-03-09", won("1", "6000.10", "2005-03-09T10:00:00Z"));
        fold("2005-03-20", won("2", "999.99", "2005-03-10T10:00:00Z"));
        fold("2005-04-12", won("3", "500.00", "2005-04-12T10:00:00Z"));
        publish(2005);
        loop.takeDue();

        JsonPath march = get("MONTHLY", "2005-04-01");
        assertThat(revenue(march)).isEqualTo("7000.09");
        assertThat(march.getString("kpis[0].trend")).isNull();
        assertThat(march.getList(RESTATED_BEFORE + ".day")).containsExactly("2005-03-14");
        assertThat(march.getList(RESTATED_BEFORE + ".difference")).containsExactly("999.99");

        JsonPath april = get("MONTHLY", "2005-05-01");
        assertThat(revenue(april)).isEqualTo("500.00");
        assertThat(april.getString("kpis[0].target")).isNull();
        assertThat(april.getString("kpis[0].trend.before")).isEqualTo("7000.09");
        assertThat(april.getString("kpis[0].trend.change")).isEqualTo("-6500.09");
        assertThat(april.getString("from")).isEqualTo("2005-04-01");
        assertThat(april.getString("to")).isEqualTo("2005-04-30");
    }

    @Test
    @DisplayName("Row 97: taken twice by two instances there is one")
    void isTakenOnce() {
        publish(1994);
        DuePlan due = new DuePlan(TENANT, planId, new Due(SnapshotKind.WEEKLY, LocalDate.parse("1994-03-14")));
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> take(due));
        boolean here = take(due);

        assertThat(Stream.of(here, other.join())).containsExactlyInAnyOrder(true, false);
        assertThat(take(due)).isFalse();
        loop.takeDue();
        loop.takeDue();
        assertThat(days("WEEKLY"))
                .containsExactly(
                        "1994-05-02",
                        "1994-04-25",
                        "1994-04-18",
                        "1994-04-11",
                        "1994-04-04",
                        "1994-03-28",
                        "1994-03-21",
                        "1994-03-14",
                        "1994-03-07");
        assertThat(days("MONTHLY")).containsExactly("1994-05-01", "1994-04-01");
    }

    @Test
    void answersPageByPageAndNobodyElse() {
        publish(1994);
        loop.takeDue();

        JsonPath first = list(null);
        assertThat(first.getList("items.day")).hasSize(8).startsWith("1994-05-02", "1994-05-01");
        JsonPath second = list(first.getString("nextPageToken"));
        assertThat(second.getList("items.day")).containsExactly("1994-03-21", "1994-03-14", "1994-03-07");
        assertThat(second.getString("nextPageToken")).isNull();

        String one = "/plans/" + planId + "/snapshots/WEEKLY/1994-03-14";
        ADMIN_OF_B.given().get(one).then().statusCode(404);
        ADMIN_OF_B.given().get("/plans/{id}/snapshots", planId).then().statusCode(404);
        VIEWER_OF_A.given().get(one).then().statusCode(200);
        VIEWER_OF_A.given().get(one.replace("14", "15")).then().statusCode(404);
        VIEWER_OF_A.given().get(one.replace("WEEKLY", "YEARLY")).then().statusCode(404);
        VIEWER_OF_A
                .given()
                .get("/plans/{id}/snapshots?kind=YEARLY", planId)
                .then()
                .statusCode(400);
    }

    private void publish(int year) {
        PlanPublished some = Plans.aQuarter(planId, 1);
        PlanKpi revenue = new PlanKpi(
                "revenue",
                "SIGNED_REVENUE",
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                new BigDecimal("12000"),
                null,
                null,
                null,
                null,
                null,
                null);
        PlanPublished plan = new PlanPublished(
                planId,
                1,
                some.state(),
                some.name(),
                new PlanPeriod(LocalDate.of(year, 3, 1), LocalDate.of(year, 4, 30)),
                "EUR",
                some.calendar(),
                null,
                null,
                some.seasonality(),
                List.of(revenue),
                List.of(),
                List.of(),
                some.publishedAt());
        var unused = TenantScope.call(TENANT, () -> plans.take(TENANT, plan));
    }

    private boolean take(DuePlan due) {
        return TenantScope.call(TENANT, () -> QuarkusTransaction.requiringNew().call(() -> snapshots.take(due)));
    }

    private static Stream<FactChange> won(String deal, String amount, String at) {
        return Stream.of(
                change(deal, Property.CREATED_AT, at, at),
                change(deal, Property.AMOUNT, amount, at),
                change(deal, Property.CURRENCY, "EUR", at),
                change(deal, Property.STATUS, "won", at),
                change(deal, Property.WON_AT, at, at));
    }

    private static FactChange change(String deal, Property property, String value, String at) {
        Instant instant = Instant.parse(at);
        return new FactChange(
                FactId.deal(deal), instant, FactState.of(property, new Register(value, Stamp.of(instant))));
    }

    private void fold(String knownOn, Stream<FactChange> changes) {
        List<FactChange> all = changes.toList();
        var unused = TenantScope.allTenants(() ->
                QuarkusTransaction.requiringNew().call(() -> facts.fold(connection, all, LocalDate.parse(knownOn))));
    }

    private JsonPath get(String kind, String day) {
        return VIEWER_OF_A
                .given()
                .get("/plans/{plan}/snapshots/{kind}/{day}", planId, kind, day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath list(@Nullable String pageToken) {
        return VIEWER_OF_A
                .given()
                .queryParams("pageSize", 8, "pageToken", pageToken == null ? "" : pageToken)
                .get("/plans/{plan}/snapshots", planId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> days(String kind) {
        return VIEWER_OF_A
                .given()
                .queryParam("kind", kind)
                .get("/plans/{plan}/snapshots", planId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.day");
    }

    private static String revenue(JsonPath snapshot) {
        return snapshot.getString("kpis[0].value");
    }
}
