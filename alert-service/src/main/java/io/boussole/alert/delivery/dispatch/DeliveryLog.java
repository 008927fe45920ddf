package io.boussole.alert.delivery.dispatch;

import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.channel.Reason;
import io.boussole.alert.delivery.dispatch.Claim.Taken;
import io.boussole.alert.delivery.endpoint.OffReason;
import io.boussole.alert.delivery.endpoint.WaitingDeliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down what came of attempts, and what follows for the delivery and its endpoint. */
@ApplicationScoped
class DeliveryLog {
    private static final String ATTEMPT = """
            insert into delivery_attempt (tenant_id, delivery_id, number, result, reason, status, answer, took_millis, at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            on conflict do nothing""";

    /** Nothing is changed when somebody else has taken or ended it meanwhile. */
    private static final String STATE = """
            update delivery set state = ?4, reason = ?5, next_at = ?6, ended_at = ?7
            where tenant_id = ?1 and id = ?2 and attempts = ?3 and state = 'PENDING'""";

    private static final String RELEASE = """
            update delivery_endpoint set busy_until = null
            where tenant_id = ?1 and id = ?2 and busy_until = ?3""";

    private static final String WELL = """
            update delivery_endpoint set failing_since = null
            where tenant_id = ?1 and id = ?2 and failing_since is not null""";

    private static final String FAILING = """
            update delivery_endpoint set failing_since = coalesce(failing_since, ?3)
            where tenant_id = ?1 and id = ?2""";

    private static final String SWITCH_OFF = """
            update delivery_endpoint set enabled = false, off_since = ?3, off_reason = ?4, revision = revision + 1
            where tenant_id = ?1 and id = ?2 and enabled and (?4 <> 'FAILING' or failing_since <= ?5)""";

    private final EntityManager database;
    private final WaitingDeliveries waiting;
    private final DeliveryConfig config;

    DeliveryLog(EntityManager database, WaitingDeliveries waiting, DeliveryConfig config) {
        this.database = database;
        this.waiting = waiting;
        this.config = config;
    }

    /** When and for how long it was tried. */
    record Timing(Instant at, Duration took) {}

    void attempt(Claim claim, Taken delivery, Outcome outcome, Timing timing) {
        database.createNativeQuery(ATTEMPT)
                .setParameter(1, claim.tenantId())
                .setParameter(2, delivery.id())
                .setParameter(3, delivery.attempt())
                .setParameter(4, outcome.result().name())
                .setParameter(5, name(outcome.reason()))
                .setParameter(6, outcome.status())
                .setParameter(7, excerpt(outcome.answer()))
                .setParameter(8, timing.took().toMillis())
                .setParameter(9, timing.at())
                .executeUpdate();
    }

    /** Moves the delivery on, unless somebody else has meanwhile. */
    void state(Claim claim, Taken delivery, DeliveryState state, @Nullable Reason reason, Next next) {
        database.createNativeQuery(STATE)
                .setParameter(1, claim.tenantId())
                .setParameter(2, delivery.id())
                .setParameter(3, delivery.attempt())
                .setParameter(4, state.name())
                .setParameter(5, name(reason))
                .setParameter(6, next.at())
                .setParameter(7, next.endedAt())
                .executeUpdate();
    }

    /** When it is tried again, or when it ended. */
    record Next(@Nullable Instant at, @Nullable Instant endedAt) {}

    void release(Claim claim) {
        database.createNativeQuery(RELEASE)
                .setParameter(1, claim.tenantId())
                .setParameter(2, claim.endpointId())
                .setParameter(3, claim.until())
                .executeUpdate();
    }

    void noteWell(Claim claim) {
        database.createNativeQuery(WELL)
                .setParameter(1, claim.tenantId())
                .setParameter(2, claim.endpointId())
                .executeUpdate();
    }

    /** Switches the endpoint off when it has failed long enough. */
    boolean noteFailing(Claim claim, Instant now) {
        database.createNativeQuery(FAILING)
                .setParameter(1, claim.tenantId())
                .setParameter(2, claim.endpointId())
                .setParameter(3, now)
                .executeUpdate();
        return switchOff(claim, OffReason.FAILING, now);
    }

    boolean switchOff(Claim claim, OffReason reason, Instant now) {
        boolean switched = database.createNativeQuery(SWITCH_OFF)
                        .setParameter(1, claim.tenantId())
                        .setParameter(2, claim.endpointId())
                        .setParameter(3, now)
                        .setParameter(4, reason.name())
                        .setParameter(5, now.minus(config.switchOffAfter()))
                        .executeUpdate()
                == 1;
        if (switched) {
            waiting.giveUp(claim.tenantId(), claim.endpointId(), now);
        }
        return switched;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Without what a text column cannot hold: the other side may answer anything. */
    @Nullable
    String excerpt(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            return null;
        }
        StringBuilder shown = new StringBuilder();
        answer.strip()
                .codePoints()
                .filter(character -> character != 0 && (character < 0xd800 || character > 0xdfff))
                .limit(config.excerptLength())
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
