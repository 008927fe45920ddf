package io.boussole.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.kpi.KpiQualityRepository.Plan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events of the suite are received at midnight (UTC) of 10 January, one o'clock in the plan's zone. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class PublishUsualLagTest {
    private static final Instant TWO_DAYS_BEFORE = Instant.parse("2027-01-08T09:00:00Z");
    private static final Instant SEVEN_DAYS_BEFORE = Instant.parse("2027-01-03T09:00:00Z");

    @Inject
    Connections connections;

    @Inject
    QualityWatch watch;

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

    @Test
    void tellsHowLateEachConnectionUsuallyIsAndTellsItAnewWhenItChanges() {
        deliver(1, 19, TWO_DAYS_BEFORE);
        observed.awaitNewest(
                "opportunities", kpi -> assertThat(kpi.getDouble("value")).isEqualTo(19));
        watch.judge(plan);
        assertThat(lag(observed.newest("opportunities"))).isNull();

        deliver(20, 20, SEVEN_DAYS_BEFORE);
        awaitLag(2);
        deliver(21, 21, SEVEN_DAYS_BEFORE);
        awaitLag(7);
    }

    private void deliver(long first, long last, Instant createdAt) {
        suite.deliver(
                tenant,
                connection,
                "HUBSPOT",
                LongStream.rangeClosed(first, last)
                        .mapToObj(deal -> HubSpotEvents.deal(deal).created(createdAt))
                        .toList());
    }

    private void awaitLag(int days) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            watch.judge(plan);
            assertThat(lag(observed.newest("opportunities"))).isEqualTo(days);
        });
        assertThat(lag(observed.newest("revenue"))).isEqualTo(days);
        assertThat(lag(observed.newest("no-show"))).isNull();
    }

    private static @Nullable Integer lag(JsonPath kpi) {
        List<Integer> lags = kpi.getList("watermarks.usualLagDays");
        return lags.isEmpty() ? null : lags.get(0);
    }
}
