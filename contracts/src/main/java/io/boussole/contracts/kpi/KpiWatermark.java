package io.boussole.contracts.kpi;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the events of a connection reach.
 *
 * @param lastEventAt by the sender's clock; null when none has said anything
 * @param lastReceivedAt when the newest of them came, whatever time it speaks of; null: not known
 * @param tellsSince when the connection was made, or what its oldest event tells of if that is older: of what happened before it does not
 *     say that it was nothing; null: not known
 * @param usualLagDays 0 or more, in whole days of the plan's time zone: of the facts that happened on a day, of the kinds that the KPI is
 *     made of, 95 of 100 have arrived when so many days after it are over. Reckoned from what arrived in the last 30 days; what happened
 *     before the connection was made does not count, nor what becomes of a fact later. Told anew when it changes. Null: fewer than 20
 *     facts to say, and in records of before
 */
public record KpiWatermark(
        UUID connectionId,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastReceivedAt,
        @Nullable Instant tellsSince,
        @Nullable Integer usualLagDays) {
    /** One of which nobody tells when it came. */
    public KpiWatermark(UUID connectionId, @Nullable Instant lastEventAt) {
        this(connectionId, lastEventAt, null);
    }

    /** One of which nobody tells since when it speaks. */
    public KpiWatermark(UUID connectionId, @Nullable Instant lastEventAt, @Nullable Instant lastReceivedAt) {
        this(connectionId, lastEventAt, lastReceivedAt, null);
    }

    /** One of which nobody tells how late it usually speaks. */
    public KpiWatermark(
            UUID connectionId,
            @Nullable Instant lastEventAt,
            @Nullable Instant lastReceivedAt,
            @Nullable Instant tellsSince) {
        this(connectionId, lastEventAt, lastReceivedAt, tellsSince, null);
    }
}
