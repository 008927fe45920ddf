package io.boussole.metrics.journey;

import static io.boussole.metrics.journey.Testimony.moment;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.plan.PlanService;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that have to be answered in time, as a reader of series and of KPIs sees them. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class NarrowCasesTest {
    private static final Instant MONDAY = Instant.parse("2026-02-02T09:30:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-02-02");

    @Inject
    Connections connections;

    @Inject
    Testimony testimony;

    @Inject
    PlanService plans;

    private final String tenant = VIEWER_OF_A.tenant();
    private final String zoe = "zoe-" + UUID.randomUUID();
    private final String max = "max-" + UUID.randomUUID();
    private ConnectionId one = new ConnectionId("", new UUID(0, 0));
    private ConnectionId other = one;

    @BeforeEach
    void connect() {
        one = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
        other = new ConnectionId(tenant, connections.add(tenant, "PIPEDRIVE", "EUR"));
    }

    /** A filter that says nothing of a case must not let all of them through. */
    @Test
    void countsOnlyTheCasesAskedFor() {
        qualified(one, zoe, "WEBINAR");
        qualified(other, max, "fair");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(cases(Map.of("connection", one.id()))).isEqualTo(1);
            assertThat(cases(Map.of("connection", other.id()))).isEqualTo(1);
        });

        assertThat(cases(Map.of("connection", List.of(one.id(), other.id())))).isEqualTo(2);
        assertThat(cases(Map.of("connection", one.id(), "source", "webinar"))).isEqualTo(1);
        assertThat(cases(Map.of("connection", one.id(), "source", "fair"))).isZero();
        assertThat(cases(Map.of("connection", one.id(), "owner", zoe))).isEqualTo(1);
        assertThat(cases(Map.of("connection", one.id(), "owner", max))).isZero();
        assertThat(cases(Map.of("connection", UUID.randomUUID()))).isZero();
    }

    /** Nothing tells the segment of a case. */
    @Test
    void refusesADimensionThatCasesDoNotHave() {
        VIEWER_OF_A
                .given()
                .queryParams("metrics", "SPEED_TO_LEAD_SHARE", "from", DAY.toString(), "to", DAY.toString())
                .queryParam("stage", "won")
                .get("/series")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?stage"));
    }

    /** The answer changes no sum, only a case. */
    @Test
    void raisesTheRevisionOfAKpiWhenACaseIsAnswered() {
        UUID planId = UUID.randomUUID();
        Testimony.inTransaction(() -> plans.take(tenant, plan(planId)));
        qualified(one, zoe, "WEBINAR");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(cases(Map.of("connection", one.id()))).isEqualTo(1));
        BigDecimal inTime = numerator(planId);
        long before = kpi(planId).getLong("revision");

        testimony.tell(
                one,
                new FactId(FactKind.CALL, "c-" + zoe),
                DAY,
                List.of(moment(
                        PersonKey.email(zoe + "@example.com"),
                        Moment.Type.MEETING_BOOKED,
                        MONDAY.plusSeconds(60),
                        "",
                        "")),
                List.of());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(kpi(planId).getLong("revision")).isGreaterThan(before);
            assertThat(numerator(planId)).isEqualByComparingTo(inTime.add(BigDecimal.ONE));
        });
    }

    private void qualified(ConnectionId connection, String name, String source) {
        testimony.tell(
                connection,
                FactId.contact(name),
                DAY,
                List.of(moment(PersonKey.email(name + "@example.com"), Moment.Type.MQL, MONDAY, name, source)),
                List.of());
    }

    private static long cases(Map<String, ?> filter) {
        return VIEWER_OF_A
                .given()
                .queryParams("metrics", "SPEED_TO_LEAD_SHARE", "from", DAY.toString(), "to", DAY.toString())
                .queryParams(filter)
                .get("/series")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("series[0].sampleSize");
    }

    /** Cases of the plan's first February day that were answered in time. */
    private static BigDecimal numerator(UUID planId) {
        return kpi(planId).<Map<String, String>>getList("days").stream()
                .filter(day -> DAY.toString().equals(day.get("day")))
                .map(day -> new BigDecimal(String.valueOf(day.get("numerator"))))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static JsonPath kpi(UUID planId) {
        return VIEWER_OF_A
                .given()
                .get("/plans/{id}/kpis/speed", planId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static PlanPublished plan(UUID planId) {
        PlanPublished some = Plans.aQuarter(planId, 1);
        PlanKpi speed = new PlanKpi(
                "speed",
                "SPEED_TO_LEAD_SHARE",
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null);
        return new PlanPublished(
                planId,
                1,
                some.state(),
                some.name(),
                new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                "EUR",
                some.calendar(),
                null,
                null,
                some.seasonality(),
                List.of(speed),
                List.of(),
                List.of(),
                some.publishedAt());
    }
}
