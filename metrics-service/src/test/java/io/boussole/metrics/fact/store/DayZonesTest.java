package io.boussole.metrics.fact.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Database;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whoever reads in a time zone makes its days be kept, within limits. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DayZonesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String tenant = "tenant-" + UUID.randomUUID();

    @Inject
    DayZones zones;

    @Inject
    Database database;

    @Test
    void aZoneThatIsReadInIsKeptFromThenOn() {
        assertThat(isKept("America/New_York")).isFalse();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(isKept("America/New_York")).isTrue());
    }

    @Test
    void readingInManyZonesKeepsAFew() {
        List.of("Asia/Tokyo", "Asia/Kolkata", "Asia/Dubai", "Asia/Seoul", "Asia/Manila", "Asia/Riyadh")
                .forEach(this::isKept);

        assertThat(asked()).hasSize(4);
    }

    @Test
    void allNamesOfUtcAreOneZone() {
        List.of("Z", "UTC", "Etc/UTC", "GMT").forEach(this::isKept);

        assertThat(asked()).containsExactly("UTC");
    }

    private boolean isKept(String zone) {
        return inTransaction(() -> zones.isKept(tenant, ZoneId.of(zone)));
    }

    private List<String> asked() {
        return inTransaction(() -> database.query(
                "select time_zone from measure_zone_asked where tenant_id = ?",
                parameters -> parameters.put(tenant),
                row -> row.getString(1)));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
