package io.boussole.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.contracts.Topic;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class PublishKpisTest {
    private static final Instant FIRST_DAY = Instant.parse("2027-01-04T10:00:00Z");

    @Inject
    Connections connections;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final UUID planId = UUID.randomUUID();
    private Suite suite;
    private EventsOnTopic observed;
    private UUID connection;

    @BeforeEach
    void publishAPlan() {
        suite = new Suite();
        observed = new EventsOnTopic(Suite.bootstrapServers(), Topic.KPI_OBSERVED);
        connection = connections.add(tenant, "HUBSPOT", "EUR");
        suite.publish(tenant, Plans.aQuarter(planId, 1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(observed.of(tenant)).hasSizeGreaterThanOrEqualTo(4));
    }

    @AfterEach
    void close() {
        observed.close();
        suite.close();
    }

    @Test
    void tellsOfANewPlanThatNothingIsKnownYet() {
        JsonPath closing = newest("closing");

        assertThat(closing.getString("value")).isNull();
        assertThat(closing.getLong("sampleSize")).isZero();
        assertThat(closing.getString("kind")).isEqualTo("RATE");
        assertThat(closing.getString("periodStart")).isEqualTo("2027-01-01");
        assertThat(newest("revenue").getString("currency")).isEqualTo("EUR");
        assertThat(newest("revenue").getDouble("value")).isZero();
    }

    @Test
    void publishesWhatAnEventChangesWithARisingRevision() {
        long before = newest("closing").getLong("revision");
        for (int deal = 0; deal < 20; deal++) {
            HubSpotEvents of = HubSpotEvents.deal(deal);
            suite.deliver(
                    tenant,
                    connection,
                    "HUBSPOT",
                    List.of(of.created(FIRST_DAY), of.set("dealstage", "closedlost", FIRST_DAY)));
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(newest("closing").getList("days")).hasSize(1);
            assertThat(newest("closing").getLong("days[0].failed")).isEqualTo(20);
        });
        JsonPath closing = newest("closing");
        assertThat(closing.getLong("revision")).isGreaterThan(before);
        assertThat(closing.getString("days[0].day")).isEqualTo("2027-01-04");
        assertThat(closing.getInt("days[0].denominator")).isEqualTo(20);
        assertThat(Instant.parse(closing.getString("lastEventAt"))).isEqualTo(FIRST_DAY);
        assertThat(keys()).noneMatch(key -> key.endsWith("/closing-inbound"));
    }

    @Test
    void leavesAloneWhatAnEventOfAnotherPeriodDoesNotChange() {
        long before = newest("opportunities").getLong("revision");

        suite.deliver(
                tenant,
                connection,
                "HUBSPOT",
                List.of(
                        HubSpotEvents.deal(1).created(Instant.parse("2026-06-01T08:00:00Z")),
                        HubSpotEvents.deal(2).created(FIRST_DAY)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(newest("opportunities").getInt("value")).isEqualTo(1));
        assertThat(newest("opportunities").getLong("revision")).isGreaterThan(before);
        assertThat(newest("revenue").getLong("revision")).isEqualTo(1);
    }

    @Test
    void goesSilentOnceThePlanIsClosed() {
        suite.publish(tenant, Plans.closed(planId, 2));
        suite.deliver(
                tenant, connection, "HUBSPOT", List.of(HubSpotEvents.deal(1).created(FIRST_DAY)));
        UUID other = UUID.randomUUID();
        suite.publish(tenant, Plans.aQuarter(other, 1));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(observed.of(tenant))
                        .anyMatch(event -> event.key().contains(other.toString())
                                && event.json().contains("\"sampleSize\":1")));
        assertThat(observed.of(tenant))
                .filteredOn(event -> event.key().contains(planId.toString()))
                .allMatch(event -> JsonPath.from(event.json()).getLong("planVersion") == 1);
    }

    /** Row 35: of a KPI whose tool is not connected nobody may take silence for a zero. */
    @Test
    void namesNoSourceWhereTheOneOfTheKpiIsNotConnected() {
        suite.deliver(
                tenant, connection, "HUBSPOT", List.of(HubSpotEvents.deal(1).created(FIRST_DAY)));

        suite.publish(tenant, ofOneSource("BILLING"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(newest("opportunities").getList("watermarks")).hasSize(1);
            assertThat(newest("billed").getList("watermarks")).isEmpty();
        });
    }

    @Test
    void saysSinceWhenASourceTells() {
        Instant beforeTheConnection = Instant.parse("2026-10-01T10:00:00Z");

        suite.deliver(
                tenant,
                connection,
                "HUBSPOT",
                List.of(
                        HubSpotEvents.deal(1).created(beforeTheConnection),
                        HubSpotEvents.deal(2).created(FIRST_DAY)));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(newest("opportunities").getLong("sampleSize")).isPositive();
            assertThat(newest("opportunities").getString("watermarks[0].tellsSince"))
                    .startsWith("2026-10-01");
        });
    }

    private PlanPublished ofOneSource(String source) {
        PlanPublished some = Plans.aQuarter(planId, 2);
        PlanKpi opportunities = some.kpis().stream()
                .filter(kpi -> kpi.id().equals("opportunities"))
                .findFirst()
                .orElseThrow();
        PlanKpi billed = new PlanKpi(
                "billed",
                opportunities.metric(),
                null,
                opportunities.direction(),
                opportunities.target(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                source,
                List.of());
        return new PlanPublished(
                planId,
                2,
                some.state(),
                some.name(),
                some.period(),
                "EUR",
                some.calendar(),
                null,
                null,
                some.seasonality(),
                List.of(opportunities, billed),
                List.of(),
                List.of(),
                some.publishedAt());
    }

    private List<String> keys() {
        return observed.of(tenant).stream().map(EventsOnTopic.Seen::key).toList();
    }

    private JsonPath newest(String kpiId) {
        return observed.of(tenant).stream()
                .filter(event -> event.key().equals(tenant + "/" + planId + "/" + kpiId))
                .map(event -> JsonPath.from(event.json()))
                .max(Comparator.comparing(json -> json.getLong("revision")))
                .orElseThrow(AssertionError::new);
    }
}
