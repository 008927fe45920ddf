package io.boussole.metrics.intake;

import io.boussole.access.TenantScope;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.Connections;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A measurement, run by its name only: events a second from a decoded record to the commit, five events a deal. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class FoldThroughput {
    private static final Logger LOG = Logger.getLogger(FoldThroughput.class);
    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");
    private static final int BATCH = Integer.getInteger("fold.batch", 1000);
    private static final int BATCHES = 60;

    @Inject
    Connections connections;

    @Inject
    IntakeService intake;

    @Test
    void measure() {
        String tenant = "tenant-" + UUID.randomUUID();
        ConnectionId connection = new ConnectionId(tenant, connections.add(tenant, "HUBSPOT", "EUR"));
        long begun = System.nanoTime();
        for (int batch = 0; batch < BATCHES; batch++) {
            if (batch == BATCHES / 3) {
                begun = System.nanoTime();
            }
            List<DeliveredEvent> events = events(connection.id(), batch);
            TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(() -> {
                intake.take(new TreeMap<>(Map.of(connection, events)));
                return true;
            }));
        }
        long events = (long) BATCH * (BATCHES - BATCHES / 3);
        LOG.infof("MEASURED events a second: %d", events * 1_000_000_000L / (System.nanoTime() - begun));
    }

    private static List<DeliveredEvent> events(UUID connection, int batch) {
        List<DeliveredEvent> events = new ArrayList<>();
        for (int number = 0; number < BATCH / 5; number++) {
            HubSpotEvents deal = HubSpotEvents.deal((long) batch * BATCH + number);
            Instant at = AT.plusSeconds((long) batch * 3600 + number);
            for (String body : List.of(
                    deal.created(at),
                    deal.set("amount", Integer.toString(number), at),
                    deal.set("dealstage", "closedwon", at.plusSeconds(86400)),
                    deal.set("hubspot_owner_id", Integer.toString(number % 9), at),
                    deal.set("closedate", at.plusSeconds(86400), at))) {
                String key = String.format("%064x", body.hashCode() * 31L + batch);
                events.add(new DeliveredEvent(connection, "HUBSPOT", key, AT, body, null));
            }
        }
        return events;
    }
}
