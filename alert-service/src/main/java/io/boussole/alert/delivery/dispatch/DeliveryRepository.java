package io.boussole.alert.delivery.dispatch;

import io.boussole.alert.StoredJson;
import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.channel.Reason;
import io.boussole.alert.delivery.dispatch.Delivery.Attempt;
import io.boussole.http.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deliveries with their attempts. */
@ApplicationScoped
class DeliveryRepository {
    private static final String READ = """
            select delivery.id, delivery.endpoint_id, delivery.state, delivery.reason, delivery.created_at, delivery.next_at,
                delivery.ended_at, notice.document
            from delivery join notice on notice.tenant_id = delivery.tenant_id and notice.id = delivery.notice_id
            where delivery.tenant_id = ?1 and\s""";

    private static final String OF_ENDPOINT = READ + """
            delivery.endpoint_id = ?2 and (cast(?3 as text) is null or delivery.state = ?3)
            and (delivery.created_at, delivery.id) < (?4, ?5)
            order by delivery.created_at desc, delivery.id desc limit ?6""";

    private static final String BY_ID = READ + "delivery.id = ?2";

    private static final String ATTEMPTS = """
            select delivery_id, number, result, reason, status, answer, took_millis, at from delivery_attempt
            where tenant_id = ?1 and delivery_id in (?2) order by number""";

    private static final String AGAIN = """
            update delivery set state = 'PENDING', reason = null, next_at = ?3, ended_at = null, attempts_before = attempts
            where tenant_id = ?1 and id = ?2""";

    private static final String FAILED_AGAIN = """
            update delivery set state = 'PENDING', reason = null, next_at = ?3, ended_at = null, attempts_before = attempts
            where tenant_id = ?1 and endpoint_id = ?2 and state = 'FAILED' and created_at >= ?4""";

    private final EntityManager database;

    DeliveryRepository(EntityManager database) {
        this.database = database;
    }

    /** Newest first. */
    List<Delivery> ofEndpoint(
            String tenantId, UUID endpointId, @Nullable DeliveryState state, TimeCursor after, int limit) {
        return read(
                tenantId,
                database.createNativeQuery(OF_ENDPOINT, Tuple.class)
                        .setParameter(1, tenantId)
                        .setParameter(2, endpointId)
                        .setParameter(3, state == null ? null : state.name())
                        .setParameter(4, after.at())
                        .setParameter(5, after.id())
                        .setParameter(6, limit));
    }

    Optional<Delivery> byId(String tenantId, UUID id) {
        return read(
                        tenantId,
                        database.createNativeQuery(BY_ID, Tuple.class)
                                .setParameter(1, tenantId)
                                .setParameter(2, id))
                .stream()
                .findFirst();
    }

    void again(String tenantId, UUID id, Instant now) {
        database.createNativeQuery(AGAIN)
                .setParameter(1, tenantId)
                .setParameter(2, id)
                .setParameter(3, now)
                .executeUpdate();
    }

    int failedAgain(String tenantId, UUID endpointId, Instant now, Instant since) {
        return database.createNativeQuery(FAILED_AGAIN)
                .setParameter(1, tenantId)
                .setParameter(2, endpointId)
                .setParameter(3, now)
                .setParameter(4, since)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    private List<Delivery> read(String tenantId, Query query) {
        List<Tuple> rows = query.getResultList();
        List<UUID> ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        Map<UUID, List<Attempt>> attempts = ids.isEmpty() ? Map.of() : attempts(tenantId, ids);
        return rows.stream()
                .map(row -> delivery(row, attempts.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    @SuppressWarnings("unchecked") // the untyped answer of a native query
    private Map<UUID, List<Attempt>> attempts(String tenantId, List<UUID> ids) {
        List<Tuple> rows = database.createNativeQuery(ATTEMPTS, Tuple.class)
                .setParameter(1, tenantId)
                .setParameter(2, ids)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("delivery_id", UUID.class),
                        Collectors.mapping(DeliveryRepository::attempt, Collectors.toList())));
    }

    private static Delivery delivery(Tuple row, List<Attempt> attempts) {
        return new Delivery(
                row.get("id", UUID.class),
                row.get("endpoint_id", UUID.class),
                StoredJson.read(row.get("document", String.class), StoredNotice.class),
                DeliveryState.valueOf(row.get("state", String.class)),
                reason(row),
                row.get("created_at", Instant.class),
                row.get("next_at", Instant.class),
                row.get("ended_at", Instant.class),
                attempts);
    }

    private static Attempt attempt(Tuple row) {
        return new Attempt(
                row.get("number", Integer.class),
                Outcome.Result.valueOf(row.get("result", String.class)),
                reason(row),
                row.get("status", Integer.class),
                row.get("answer", String.class),
                Duration.ofMillis(row.get("took_millis", Long.class)),
                row.get("at", Instant.class));
    }

    private static @Nullable Reason reason(Tuple row) {
        @Nullable String reason = row.get("reason", String.class);
        return reason == null ? null : Reason.valueOf(reason);
    }
}
