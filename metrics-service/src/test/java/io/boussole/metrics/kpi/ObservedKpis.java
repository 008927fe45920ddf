package io.boussole.metrics.kpi;

import io.boussole.contracts.Topic;
import io.boussole.metrics.Suite;
import io.boussole.testing.EventsOnTopic;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.Awaitility;

/** What has been published of one plan's KPIs. */
final class ObservedKpis implements AutoCloseable {
    private final EventsOnTopic observed = new EventsOnTopic(Suite.bootstrapServers(), Topic.KPI_OBSERVED);
    private final String tenant;
    private final UUID planId;

    ObservedKpis(String tenant, UUID planId) {
        this.tenant = tenant;
        this.planId = planId;
    }

    JsonPath newest(String kpiId) {
        return observed.of(tenant).stream()
                .filter(event -> event.key().equals(tenant + "/" + planId + "/" + kpiId))
                .map(event -> JsonPath.from(event.json()))
                .max(Comparator.comparing(json -> json.getLong("revision")))
                .orElseThrow(AssertionError::new);
    }

    void awaitNewest(String kpiId, ThrowingConsumer<JsonPath> expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> expected.accept(newest(kpiId)));
    }

    @Override
    public void close() {
        observed.close();
    }
}
