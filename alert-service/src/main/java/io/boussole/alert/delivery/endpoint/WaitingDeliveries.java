package io.boussole.alert.delivery.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** What waits for an endpoint. */
@ApplicationScoped
public class WaitingDeliveries {
    private static final String GIVE_UP = """
            update delivery set state = 'FAILED', reason = 'ENDPOINT_OFF', next_at = null, ended_at = ?3
            where tenant_id = ?1 and endpoint_id = ?2 and state = 'PENDING'""";

    private final EntityManager database;

    WaitingDeliveries(EntityManager database) {
        this.database = database;
    }

    /** Once the endpoint is off, what waits has failed: it would come as a flood when the endpoint is back, unless somebody asks. */
    public void giveUp(String tenantId, UUID endpointId, Instant now) {
        database.createNativeQuery(GIVE_UP)
                .setParameter(1, tenantId)
                .setParameter(2, endpointId)
                .setParameter(3, now)
                .executeUpdate();
    }
}
