package io.boussole.plan.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A secret address of a plan's calendar, without the secret. Deleting it revokes it. */
@Entity
@Immutable
@Table(name = "calendar_feed")
class CalendarFeed {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Column(name = "plan_id")
    private UUID planId;

    private @Nullable String name;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(UUID planId, FeedSummary summary, FeedSecret secret) {
        this.id = summary.id();
        this.planId = planId;
        this.name = summary.name();
        this.secretHash = secret.hash();
        this.createdAt = summary.createdAt();
        this.createdBy = summary.createdBy();
    }

    FeedSummary summary() {
        return new FeedSummary(id, name, createdAt, createdBy);
    }

    FeedTarget target() {
        return new FeedTarget(Objects.requireNonNull(tenantId), planId);
    }
}
