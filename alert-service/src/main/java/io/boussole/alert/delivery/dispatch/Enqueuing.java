package io.boussole.alert.delivery.dispatch;

import io.boussole.alert.StoredJson;
import io.boussole.alert.delivery.NoticeType;
import io.boussole.alert.delivery.Recipient;
import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.channel.Reason;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a notice in the queue of every endpoint that wants it. */
@ApplicationScoped
public class Enqueuing {
    private static final String KEEP = """
            insert into notice (tenant_id, id, type, plan_id, document, kept_at) values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict do nothing""";

    /** Held, so that none of them is deleted before this transaction has ended; changes of other kinds are not kept waiting. */
    private static final String WANTING = """
            select id, kind, enabled, copies, notice_types, quiet_hours, group_within_seconds
            from delivery_endpoint
            where tenant_id = ?1 and (plan_id is null or plan_id = ?2)
            order by created_at, id
            for key share""";

    private static final String ADD = """
            insert into delivery (tenant_id, id, endpoint_id, notice_id, plan_id, state, reason, group_key, attempts,
                attempts_before, next_at, created_at, ended_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 0, ?9, ?10, ?11)""";

    private final EntityManager database;
    private final SendingHours hours;
    private final Clock clock;

    Enqueuing(EntityManager database, SendingHours hours, Clock clock) {
        this.database = database;
        this.hours = hours;
        this.clock = clock;
    }

    private record Wanting(
            UUID id,
            EndpointKind kind,
            boolean enabled,
            boolean hasCopies,
            List<String> types,
            boolean quietHours,
            @Nullable Duration groupWithin) {
        static Wanting of(Tuple row) {
            @Nullable Long seconds = row.get("group_within_seconds", Long.class);
            return new Wanting(
                    row.get("id", UUID.class),
                    EndpointKind.valueOf(row.get("kind", String.class)),
                    row.get("enabled", Boolean.class),
                    !row.get("copies", String.class).equals("[]"),
                    List.of(StoredJson.read(row.get("notice_types", String.class), String[].class)),
                    row.get("quiet_hours", Boolean.class),
                    seconds == null ? null : Duration.ofSeconds(seconds));
        }

        boolean wants(NoticeType type) {
            return kind.takes(type) && (types.isEmpty() || types.contains(type.name()));
        }
    }

    /** In the caller's transaction; a notice that is known already changes nothing. */
    @SuppressWarnings("unchecked") // the untyped answer of a native query
    public void add(String tenantId, NoticeType type, StoredNotice notice) {
        Instant now = clock.instant();
        if (!keep(tenantId, type, notice, now)) {
            return;
        }
        List<Tuple> rows = database.createNativeQuery(WANTING, Tuple.class)
                .setParameter(1, tenantId)
                .setParameter(2, notice.planId())
                .getResultList();
        rows.stream()
                .map(Wanting::of)
                .filter(endpoint -> endpoint.wants(type) && !isForNobody(endpoint, notice))
                .forEach(endpoint -> add(tenantId, endpoint, notice, now));
    }

    /** An e-mail that concerns nobody in particular has nobody to go to but those who read along. */
    private static boolean isForNobody(Wanting endpoint, StoredNotice notice) {
        return endpoint.kind() == EndpointKind.EMAIL && !endpoint.hasCopies() && notice.recipient() == null;
    }

    private boolean keep(String tenantId, NoticeType type, StoredNotice notice, Instant now) {
        return database.createNativeQuery(KEEP)
                        .setParameter(1, tenantId)
                        .setParameter(2, notice.id())
                        .setParameter(3, type.name())
                        .setParameter(4, notice.planId())
                        .setParameter(5, StoredJson.write(notice))
                        .setParameter(6, now)
                        .executeUpdate()
                == 1;
    }

    private void add(String tenantId, Wanting endpoint, StoredNotice notice, Instant now) {
        @Nullable Reason obstacle = obstacle(endpoint, notice);
        boolean nobody = obstacle == Reason.NO_EMAIL_ADDRESS;
        DeliveryState state =
                obstacle == null ? DeliveryState.PENDING : nobody ? DeliveryState.UNDELIVERABLE : DeliveryState.FAILED;
        Instant earliest = now.plus(endpoint.groupWithin() == null ? Duration.ZERO : endpoint.groupWithin());
        database.createNativeQuery(ADD)
                .setParameter(1, tenantId)
                .setParameter(2, UUID.randomUUID())
                .setParameter(3, endpoint.id())
                .setParameter(4, notice.id())
                .setParameter(5, notice.planId())
                .setParameter(6, state.name())
                .setParameter(7, obstacle == null ? null : obstacle.name())
                .setParameter(8, endpoint.groupWithin() == null ? null : groupKey(notice))
                .setParameter(
                        9,
                        obstacle == null
                                ? hours.earliest(tenantId, notice.planId(), endpoint.quietHours(), earliest)
                                : null)
                .setParameter(10, now)
                .setParameter(11, obstacle == null ? null : now)
                .executeUpdate();
    }

    /** What an endpoint misses while it is off is written down, and can be sent when it is back. */
    private static @Nullable Reason obstacle(Wanting endpoint, StoredNotice notice) {
        if (endpoint.kind() == EndpointKind.EMAIL && !endpoint.hasCopies() && !hasAddress(notice)) {
            return Reason.NO_EMAIL_ADDRESS;
        }
        return endpoint.enabled() ? null : Reason.ENDPOINT_OFF;
    }

    private static boolean hasAddress(StoredNotice notice) {
        return Optional.ofNullable(notice.recipient())
                .map(Recipient::email)
                .filter(email -> !email.isBlank())
                .isPresent();
    }

    /** One person of one plan; what concerns nobody in particular goes together. */
    private static String groupKey(StoredNotice notice) {
        @Nullable Recipient recipient = notice.recipient();
        return notice.planId() + "/" + (recipient == null ? "" : recipient.memberId());
    }
}
