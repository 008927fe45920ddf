package io.boussole.metrics.quality;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.access.TenantScope;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.contracts.plan.PlanDataSource;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.ProblemException;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.metrics.intake.IntakeService;
import io.boussole.metrics.plan.PlanService;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DataQualityTest {
    @Inject
    Connections connections;

    @Inject
    IntakeService intake;

    @Inject
    FactService facts;

    @Inject
    QualityService quality;

    @Inject
    SnapshotService snapshots;

    @Inject
    Stewards stewards;

    @Inject
    PlanService plans;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private String tenant = "";
    private ConnectionId connection = new ConnectionId("", new UUID(0, 0));
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void connect() {
        tenant = "tenant-" + UUID.randomUUID();
        connection = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
        now = clock.instant();
    }

    @Test
    @DisplayName("Row 74: a deal without amount is stored, and completeness falls")
    void countsWhatDealsLack() {
        takeDeal(1, "amount", "dealstage", "hubspot_owner_id");
        assertThat(amounts().value()).isEqualTo("1.0000");
        takeDeal(2, "dealstage", "hubspot_owner_id");
        assertThat(amounts()).isEqualTo(Score.of(1, 2));
        take(HubSpotEvents.deal(2).set("amount", "5", now));
        assertThat(amounts()).isEqualTo(Score.of(2, 2));
        take(HubSpotEvents.deal(1).deleted(now.plusSeconds(1)));
        assertThat(amounts()).isEqualTo(Score.of(1, 1));
        take(HubSpotEvents.deal(2).set("amount", "", now.plusSeconds(2)));
        assertThat(amounts()).isEqualTo(Score.of(0, 1));
    }

    @Test
    @DisplayName("Row 74: the trend of 15 days, from what changed on each of them")
    void followsCompletenessByDay() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int day = 0; day < 10; day++) {
            changed(today.minusDays(20L - day), "", 10);
            changed(today.minusDays(20L - day), "STAGE", 10);
        }
        changed(today.minusDays(2), "STAGE", -4);
        require(FactField.STAGE);
        Trend trend = current().trend();
        assertThat(trend.days()).hasSize(15);
        assertThat(trend.days().get(0).completeness()).isEqualByComparingTo("1");
        assertThat(trend.days().get(14)).isEqualTo(new Trend.Day(today, new BigDecimal("0.9600")));
        assertThat(current().incompleteSoon()).isFalse();
        changed(today, "STAGE", -30);
        assertThat(current().incompleteSoon()).isTrue();
    }

    @Test
    @DisplayName("Row 39: a score below 0.95 is degraded; a repeated event changes nothing")
    void judgesValidityAndTimeliness() {
        for (int deal = 1; deal <= 19; deal++) {
            take(HubSpotEvents.deal(deal).created(now.minusSeconds(60)));
        }
        take("{\"subscriptionType\":\"deal.exploded\"}");
        take(HubSpotEvents.deal(1).created(now.minusSeconds(60)));
        take(HubSpotEvents.deal(20).created(now.minus(Duration.ofHours(2))));
        require();
        assertThat(current().scores().validity()).isEqualTo(Score.of(20, 21));
        assertThat(current().scores().timeliness()).isEqualTo(Score.of(19, 20));
        assertThat(current().scores().overall()).isEqualTo("0.9500");
        assertThat(current().degraded()).isFalse();
        take("{\"subscriptionType\":\"deal.imploded\"}");
        assertThat(current().degraded()).isTrue();
    }

    @Test
    @DisplayName("Row 87: contacts that share an address lower uniqueness, addresses nobody has do not")
    void findsContactsThatShareAnAddress() {
        fold(contact("1", "a@example.com"), contact("2", "a@example.com"), contact("3", "b@example.com"));
        fold(new FactChange(
                new FactId(FactKind.CONTACT, "4"),
                now,
                FactState.of(Property.OWNER, new Register("77", Stamp.of(now)))));
        assertThat(current().scores().uniqueness()).isEqualTo(Score.of(2, 3));
    }

    @Test
    void listsWhatIsMissingByOwner() {
        takeDeal(1, "dealstage", "hubspot_owner_id");
        takeDeal(2, "amount", "dealstage", "hubspot_owner_id");
        takeDeal(3, "amount");
        require(FactField.AMOUNT, FactField.OWNER);
        assertThat(issues(null, null))
                .extracting(QualityIssue::factId, QualityIssue::missing)
                .containsExactly(
                        Assertions.tuple("1", List.of(FactField.AMOUNT)),
                        Assertions.tuple("3", List.of(FactField.OWNER)));
        assertThat(issues("77", null)).extracting(QualityIssue::factId).containsExactly("1");
        assertThat(issues("", null)).extracting(QualityIssue::factId).containsExactly("3");
        assertThat(issues(null, FactField.AMOUNT))
                .extracting(QualityIssue::factId)
                .containsExactly("1");
        IssueQuery after =
                new IssueQuery(null, null, null, null, new IssueQuery.Place(FactKind.DEAL, connection.id(), "1"));
        assertThat(TenantScope.call(tenant, () -> quality.issues(tenant, after, 10)))
                .extracting(QualityIssue::factId)
                .containsExactly("3");
    }

    @Test
    @DisplayName("Row 136: the difference that a cleaning makes is kept")
    void comparesWithFrozenScores() {
        takeDeal(1, "dealstage");
        takeDeal(2, "amount", "dealstage");
        require(FactField.AMOUNT);
        QualitySnapshot taken = TenantScope.call(tenant, () -> snapshots.take(tenant, "Before"));
        take(HubSpotEvents.deal(1).set("amount", "5", now));
        QualitySnapshot kept = TenantScope.call(tenant, () -> snapshots.find(tenant, taken.id()))
                .orElseThrow();
        assertThat(completeness(kept.scores())).isEqualTo("0.5000");
        assertThat(completeness(TenantScope.call(tenant, () -> snapshots.current(tenant))))
                .isEqualTo("1.0000");
    }

    @Test
    @DisplayName("Row 88: the steward of a source is the one of the newest version of an active plan")
    void knowsWhoLooksAfterASource() {
        UUID planId = UUID.randomUUID();
        insertPlan(planId);
        TenantScope.call(tenant, () -> {
            stewards.by(tenant, plan(planId, 1, "lea"));
            stewards.by(tenant, plan(planId, 2, "max"));
            return true;
        });
        assertThat(current().stewards()).containsExactly(new Steward(planId, "CRM", "max"));
    }

    @Test
    @DisplayName("Row 39: what a KPI misses for want of data")
    void tellsWhatAKpiMisses() {
        UUID planId = UUID.randomUUID();
        Instant inThePlan = Instant.parse("2027-02-10T09:00:00Z");
        take(HubSpotEvents.deal(1).created(inThePlan));
        take(HubSpotEvents.deal(1).set("dealstage", "closedwon", inThePlan));
        take(HubSpotEvents.deal(2).set("dealstage", "closedwon", inThePlan.plus(Duration.ofDays(90))));
        require(FactField.AMOUNT, FactField.STAGE);
        List<KpiQuality> kpis = TenantScope.call(tenant, () -> {
            plans.take(tenant, Plans.aQuarter(planId, 1));
            return quality.kpis(tenant, planId);
        });
        KpiQuality revenue = kpis.get(0);
        assertThat(revenue.kinds()).containsExactly(FactKind.DEAL);
        assertThat(revenue.scores().completeness()).isEqualTo(Score.of(2, 4));
        assertThat(revenue.degraded()).isTrue();
        assertThat(revenue.losses())
                .extracting(KpiQuality.Loss::code, KpiQuality.Loss::facts)
                .containsExactly(Assertions.tuple("DEAL_WITHOUT_AMOUNT", 1L));
        KpiQuality opportunities = kpis.get(3);
        assertThat(opportunities.losses())
                .extracting(KpiQuality.Loss::code, KpiQuality.Loss::facts)
                .containsExactly(Assertions.tuple("DEAL_WITHOUT_CREATION", 1L));
    }

    @Test
    void refusesFieldsThatAKindCannotHave() {
        Assertions.assertThatThrownBy(() -> TenantScope.call(
                        tenant,
                        () -> quality.require(
                                tenant, "*", new TreeMap<>(Map.of(FactKind.DEAL, EnumSet.of(FactField.DOMAIN))))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.violations())
                                .extracting("pointer")
                                .containsExactly("/fields/DEAL"));
    }

    @Test
    void answersOverHttp() {
        TestCaller caller = TestCaller.OPERATOR_OF_A;
        UUID id = connections.add(caller.tenant(), "HUBSPOT", "EUR");
        caller.given()
                .queryParam("connectionId", id)
                .get("/data-quality")
                .then()
                .statusCode(200)
                .body("connections.connectionId", contains(id.toString()))
                .body("connections[0].scores.completeness.n", equalTo(0))
                .body("connections[0].degraded", equalTo(false));
        caller.given()
                .get("/data-quality?connectionId={id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        caller.given().get("/data-quality?connectionId=x").then().statusCode(400);
        caller.given().get("/data-quality/kpis").then().statusCode(400);
        caller.given()
                .get("/data-quality/kpis?planId={id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        caller.given()
                .get("/data-quality/issues?connectionId={id}", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        caller.given().get("/data-quality/issues?kind=NONE").then().statusCode(400);
        String snapshot = caller.given()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Before\"}")
                .post("/data-quality/snapshots")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        caller.given()
                .get("/data-quality/snapshots/{id}", snapshot)
                .then()
                .statusCode(200)
                .body("name", equalTo("Before"));
        TestCaller.ADMIN_OF_B
                .given()
                .get("/data-quality/snapshots/{id}", snapshot)
                .then()
                .statusCode(404);
        String tag = caller.given()
                .get("/required-fields")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        put(caller, null).then().statusCode(428);
        put(caller, "\"77\"").then().statusCode(412);
        put(caller, tag).then().statusCode(200).body("fields.DEAL", contains("AMOUNT"));
        put(TestCaller.VIEWER_OF_A, tag).then().statusCode(403);
    }

    private static io.restassured.response.Response put(TestCaller caller, @Nullable String ifMatch) {
        var request = caller.given().contentType(ContentType.JSON).body("{\"fields\":{\"DEAL\":[\"AMOUNT\"]}}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/required-fields");
    }

    private void takeDeal(long id, String... properties) {
        take(HubSpotEvents.deal(id).created(now.minusSeconds(60)));
        for (String property : properties) {
            take(HubSpotEvents.deal(id).set(property, "77", now.minusSeconds(30)));
        }
    }

    private void take(String body) {
        DeliveredEvent event =
                new DeliveredEvent(connection.id(), "HUBSPOT", "key-" + body.hashCode(), now, body, null);
        TenantScope.allTenants(() -> intake.take(new TreeMap<>(Map.of(connection, new ArrayList<>(List.of(event))))));
    }

    private FactChange contact(String id, String address) {
        return new FactChange(
                new FactId(FactKind.CONTACT, id),
                now,
                FactState.of(Property.EMAIL, new Register(address, Stamp.of(now))));
    }

    private void fold(FactChange... changes) {
        inTransaction(() -> facts.fold(connection, List.of(changes), LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    private @Nullable BigDecimal completeness(Map<UUID, Scores> scores) {
        return requireNonNull(scores.get(connection.id())).completeness().value();
    }

    private Score amounts() {
        return current().fields().stream()
                .filter(field -> field.field() == FactField.AMOUNT)
                .findFirst()
                .orElseThrow()
                .score();
    }

    private ConnectionQuality current() {
        return TenantScope.call(tenant, () -> quality.connections(tenant, connection.id()))
                .get(0);
    }

    private List<QualityIssue> issues(@Nullable String owner, @Nullable FactField field) {
        return TenantScope.call(
                tenant, () -> quality.issues(tenant, new IssueQuery(null, null, field, owner, null), 10));
    }

    private void require(FactField... fields) {
        EnumSet<FactField> wanted = EnumSet.noneOf(FactField.class);
        wanted.addAll(List.of(fields));
        TenantScope.call(tenant, () -> quality.require(tenant, "*", new TreeMap<>(Map.of(FactKind.DEAL, wanted))));
    }

    private void changed(LocalDate day, String field, long change) {
        TenantScope.call(
                tenant,
                () -> database.update(
                        "insert into fact_field_day values (?, ?, 'DEAL', ?, ?, ?)",
                        parameters -> parameters
                                .put(tenant)
                                .put(connection.id())
                                .put(field)
                                .put(day)
                                .put(change)));
    }

    private void insertPlan(UUID planId) {
        TenantScope.call(
                tenant,
                () -> database.update(
                        "insert into measured_plan (tenant_id, plan_id, version, state, name, period_start, period_end,"
                                + " time_zone, currency)"
                                + " values (?, ?, 2, 'ACTIVE', 'P', '2027-01-01', '2027-03-31', 'UTC', 'EUR')",
                        parameters -> parameters.put(tenant).put(planId)));
    }

    private static PlanPublished plan(UUID planId, long version, String steward) {
        PlanPublished plan = Plans.aQuarter(planId, version);
        return new PlanPublished(
                plan.planId(),
                plan.version(),
                plan.state(),
                plan.name(),
                plan.period(),
                plan.currency(),
                plan.calendar(),
                plan.salesCycleDays(),
                plan.avgDealValue(),
                plan.seasonality(),
                plan.kpis(),
                plan.team(),
                plan.playbooks(),
                plan.publishedAt(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new PlanDataSource("CRM", steward)),
                null,
                null);
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
