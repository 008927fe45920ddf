package io.boussole.metrics.kpi;

import static io.boussole.testing.TestCaller.VIEWER_OF_C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.Suite;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.kpi.KpiQualityRepository.Plan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class PublishQualityTest {
    /** Just before the events are received, so in time. */
    private static final Instant IN_TIME = Instant.parse("2027-01-09T23:30:00Z");

    @Inject
    Connections connections;

    @Inject
    QualityWatch watch;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final Plan plan = new Plan(tenant, UUID.randomUUID());
    private Suite suite;
    private ObservedKpis observed;
    private UUID connection;

    @BeforeEach
    void publishAPlan() {
        suite = new Suite();
        observed = new ObservedKpis(tenant, plan.id());
        connection = connections.add(tenant, "HUBSPOT", "EUR");
        suite.publish(tenant, Plans.aQuarter(plan.id(), 1));
        observed.awaitNewest(
                "revenue", kpi -> assertThat(kpi.getLong("revision")).isEqualTo(1));
    }

    @AfterEach
    void close() {
        observed.close();
        suite.close();
    }

    /** Of five required fields the deal has its stage; once it has an amount, a currency too: that of its connection. */
    @Test
    @DisplayName("Row 39: a KPI is published with the quality of its data")
    void tellsHowGoodTheDataIs() {
        deliverADeal();

        awaitQuality("0.2");
        assertThat(observed.newest("revenue").getString("projectedCompleteness"))
                .isNull();
        assertThat(observed.newest("no-show").getString("dataQuality")).isNull();
        deliver(HubSpotEvents.deal(1).set("amount", "500", IN_TIME));
        awaitQuality("0.6");
    }

    @Test
    void publishesNothingAnewWhileTheDataIsAsGood() {
        deliverADeal();
        awaitQuality("0.2");
        long before = observed.newest("revenue").getLong("revision");

        watch.judge(plan);

        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(observed.newest("revenue").getLong("revision"))
                        .isEqualTo(before));
    }

    /** From all of 100 to 60 of 100 within the last three of fifteen days. */
    @Test
    @DisplayName("Row 74: a KPI is published with where completeness leads")
    void tellsWhereCompletenessLeads() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        changed(today.minusDays(20), "", 100);
        for (String field : List.of("AMOUNT", "CURRENCY", "OWNER", "SOURCE", "STAGE")) {
            changed(today.minusDays(20), field, 100);
            changed(today.minusDays(2), field, -40);
        }

        watch.judge(plan);

        observed.awaitNewest(
                "revenue",
                kpi -> assertThat(kpi.getString("projectedCompleteness")).isNotNull());
        assertThat(observed.newest("revenue").getString("dataQuality")).isEqualTo("0.6");
        assertThat(observed.newest("revenue").getDouble("projectedCompleteness"))
                .isBetween(0.3, 0.7);
    }

    @Test
    void judgesEveryActivePlanByItself() {
        deliver(HubSpotEvents.deal(1).created(IN_TIME));
        observed.awaitNewest(
                "opportunities", kpi -> assertThat(kpi.getDouble("value")).isEqualTo(1));

        await().atMost(Duration.ofSeconds(30)).until(() -> !watch.judgeWaiting());

        observed.awaitNewest(
                "revenue", kpi -> assertThat(kpi.getString("dataQuality")).isEqualTo("0.0"));
    }

    @Test
    void showsBothOverHttp() {
        Plan shown = new Plan(VIEWER_OF_C.tenant(), UUID.randomUUID());
        UUID sender = connections.add(shown.tenantId(), "HUBSPOT", "EUR");
        suite.publish(shown.tenantId(), Plans.aQuarter(shown.id(), 1));
        suite.deliver(
                shown.tenantId(),
                sender,
                "HUBSPOT",
                List.of(HubSpotEvents.deal(99).created(IN_TIME)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            watch.judge(shown);
            JsonPath kpi = VIEWER_OF_C
                    .given()
                    .get("/plans/{id}/kpis/revenue", shown.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(kpi.getString("dataQuality")).isNotNull();
            assertThat(kpi.getDouble("dataQuality")).isBetween(0.0, 1.0);
            assertThat(kpi.getString("definition.id")).isEqualTo("SIGNED_REVENUE");
        });
    }

    private void deliverADeal() {
        deliver(HubSpotEvents.deal(1).created(IN_TIME));
        deliver(HubSpotEvents.deal(1).set("dealstage", "qualifiedtobuy", IN_TIME));
    }

    private void deliver(String event) {
        suite.deliver(tenant, connection, "HUBSPOT", List.of(event));
    }

    private void awaitQuality(String expected) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            watch.judge(plan);
            assertThat(observed.newest("revenue").getString("dataQuality")).isEqualTo(expected);
        });
    }

    private void changed(LocalDate day, String field, long change) {
        TenantScope.call(
                tenant,
                () -> database.update(
                        "insert into fact_field_day values (?, ?, 'DEAL', ?, ?, ?)",
                        parameters -> parameters
                                .put(tenant)
                                .put(connection)
                                .put(field)
                                .put(day)
                                .put(change)));
    }
}
