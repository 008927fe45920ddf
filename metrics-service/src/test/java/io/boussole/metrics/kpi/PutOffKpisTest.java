package io.boussole.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.Suite;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A KPI that cannot be read is put off, and holds up no other one. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class PutOffKpisTest {
    private static final Instant DAY = Instant.parse("2027-01-04T10:00:00Z");

    private static final String PUT_OFF = "select count(*) from measured_kpi where tenant_id = ? and plan_id = ?"
            + " and retry_at is not null and revision > published_revision";

    @Inject
    Connections connections;

    @Inject
    Database database;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final UUID broken = UUID.randomUUID();
    private final UUID sound = UUID.randomUUID();
    private Suite suite;
    private ObservedKpis ofBroken;
    private ObservedKpis ofSound;
    private UUID connection;

    @BeforeEach
    void publishTwoPlans() {
        suite = new Suite();
        ofBroken = new ObservedKpis(tenant, broken);
        ofSound = new ObservedKpis(tenant, sound);
        connection = connections.add(tenant, "HUBSPOT", "EUR");
        suite.publish(tenant, Plans.aQuarter(broken, 1));
        suite.publish(tenant, Plans.aQuarter(sound, 1));
        ofBroken.awaitNewest(
                "opportunities", kpi -> assertThat(kpi.getLong("revision")).isEqualTo(1));
        ofSound.awaitNewest(
                "opportunities", kpi -> assertThat(kpi.getLong("revision")).isEqualTo(1));
    }

    @AfterEach
    void close() {
        ofBroken.close();
        ofSound.close();
        suite.close();
    }

    @Test
    void publishesItOnceItCanBeReadAgain() {
        update("update measured_plan set name = document::text, document = '\"unreadable\"'");
        suite.deliver(
                tenant, connection, "HUBSPOT", List.of(HubSpotEvents.deal(1).created(DAY)));

        ofSound.awaitNewest(
                "opportunities", kpi -> assertThat(kpi.getInt("value")).isEqualTo(1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(putOff()).isPositive());
        assertThat(ofBroken.newest("opportunities").getLong("revision")).isEqualTo(1);

        update("update measured_plan set document = name::jsonb");

        ofBroken.awaitNewest(
                "opportunities", kpi -> assertThat(kpi.getInt("value")).isEqualTo(1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(putOff()).isZero());
    }

    private void update(String statement) {
        TenantScope.call(
                tenant,
                () -> database.update(
                        statement + " where tenant_id = ? and plan_id = ?",
                        parameters -> parameters.put(tenant).put(broken)));
    }

    private long putOff() {
        return TenantScope.call(
                tenant,
                () -> database.queryOne(
                                PUT_OFF, parameters -> parameters.put(tenant).put(broken), row -> row.getLong(1))
                        .orElseThrow());
    }
}
