package io.boussole.alert.delivery.dispatch;

import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.alert.delivery.dispatch.Claim.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which delivery is next. An endpoint is spoken to by one worker at a time, over all instances, oldest delivery first; one that failed
 * is passed by the later ones once it has held them back long enough. Endpoints that fail come after those that do not: they take long,
 * and would keep every worker. What a worker took and did not end, because its process did,
 * becomes due again by itself.
 */
@ApplicationScoped
class DeliveryQueue {
    private static final String NEXT = """
            select waiting.tenant_id, waiting.endpoint_id, waiting.id, waiting.group_key, waiting.group_id, waiting.notice_id
            from delivery waiting
            join delivery_endpoint endpoint on endpoint.tenant_id = waiting.tenant_id and endpoint.id = waiting.endpoint_id
            where waiting.state = 'PENDING' and waiting.next_at <= ?1
              and endpoint.enabled and (endpoint.busy_until is null or endpoint.busy_until <= ?1)
              and not exists (
                  select 1 from delivery older
                  where older.tenant_id = waiting.tenant_id and older.endpoint_id = waiting.endpoint_id
                    and older.state = 'PENDING' and older.number < waiting.number
                    and older.attempts > older.attempts_before and older.created_at > ?2 and older.next_at > ?1)
            order by endpoint.failing_since is not null, waiting.number limit 1
            for update of waiting, endpoint skip locked""";

    private static final String HOLD = "update delivery_endpoint set busy_until = ?3 where tenant_id = ?1 and id = ?2";

    /** What goes out together stays together: a message that is tried again has the notices that it had. */
    private static final String TAKE = """
            update delivery set attempts = attempts + 1, next_at = ?5, group_id = ?4
            where tenant_id = ?1 and id in (
                select id from delivery
                where tenant_id = ?1 and endpoint_id = ?2 and state = 'PENDING'
                  and (id = ?3 or group_id = ?4
                      or group_key = ?6 and group_id is null and cast(?7 as boolean))
                order by number limit ?8)""";

    private static final String TAKEN = """
            select delivery.id, delivery.plan_id, delivery.attempts, delivery.attempts_before, notice.document
            from delivery join notice on notice.tenant_id = delivery.tenant_id and notice.id = delivery.notice_id
            where delivery.tenant_id = ?1 and delivery.endpoint_id = ?2 and delivery.state = 'PENDING'
              and delivery.group_id = ?3 and delivery.next_at = ?4
            order by delivery.number""";

    private final EntityManager database;
    private final DeliveryConfig config;

    DeliveryQueue(EntityManager database, DeliveryConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Takes what is due next, in the caller's transaction.
     *
     * @param until when it becomes due again, should nobody say what came of it
     */
    @SuppressWarnings("unchecked") // the untyped answer of a native query
    Optional<Claim> claim(Instant now, Instant until) {
        List<Tuple> next = database.createNativeQuery(NEXT, Tuple.class)
                .setParameter(1, now)
                .setParameter(2, now.minus(config.holdBack()))
                .getResultList();
        return next.stream().findFirst().map(row -> take(row, until));
    }

    private Claim take(Tuple next, Instant until) {
        String tenantId = next.get("tenant_id", String.class);
        UUID endpointId = next.get("endpoint_id", UUID.class);
        @Nullable UUID group = next.get("group_id", UUID.class);
        UUID messageId = group == null ? next.get("notice_id", UUID.class) : group;
        database.createNativeQuery(HOLD)
                .setParameter(1, tenantId)
                .setParameter(2, endpointId)
                .setParameter(3, until)
                .executeUpdate();
        database.createNativeQuery(TAKE)
                .setParameter(1, tenantId)
                .setParameter(2, endpointId)
                .setParameter(3, next.get("id", UUID.class))
                .setParameter(4, messageId)
                .setParameter(5, until)
                .setParameter(6, next.get("group_key", String.class))
                .setParameter(7, group == null)
                .setParameter(8, config.groupLimit())
                .executeUpdate();
        return new Claim(tenantId, endpointId, messageId, until, taken(tenantId, endpointId, messageId, until));
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    private List<Taken> taken(String tenantId, UUID endpointId, UUID messageId, Instant until) {
        Query query = database.createNativeQuery(TAKEN, Tuple.class)
                .setParameter(1, tenantId)
                .setParameter(2, endpointId)
                .setParameter(3, messageId)
                .setParameter(4, until);
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new Taken(
                                row.get("id", UUID.class),
                                row.get("plan_id", UUID.class),
                                row.get("attempts", Integer.class),
                                row.get("attempts", Integer.class) - row.get("attempts_before", Integer.class),
                                row.get("document", String.class)))
                        .toList();
    }
}
