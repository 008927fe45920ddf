package io.boussole.plan.lifecycle;

import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.ReadDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of a plan as it was published. Never changes; the database refuses it too. */
@Entity
@Immutable
@Table(name = "plan_version")
@IdClass(PlanVersion.Key.class)
class PlanVersion {

    /** What tells a version apart. */
    record Key(UUID planId, long version) {}

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    private long version;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    private @Nullable String reason;

    @Column(name = "decision_id")
    private @Nullable UUID decisionId;

    private @Nullable Integer added;

    private @Nullable Integer removed;

    private @Nullable Integer changed;

    @SuppressWarnings("NullAway.Init")
    protected PlanVersion() {}

    PlanVersion(Plan plan, long version, Author author, ChangeNote note, @Nullable ChangeCounts counts) {
        this.planId = plan.id();
        this.version = version;
        this.state = plan.state();
        this.document = plan.document();
        this.publishedAt = author.at();
        this.publishedBy = author.name();
        this.reason = note.reason();
        this.decisionId = note.decisionId();
        if (counts != null) {
            this.added = counts.added();
            this.removed = counts.removed();
            this.changed = counts.changed();
        }
    }

    PublishedVersion summary() {
        return new PublishedVersion(
                version, state, publishedAt, publishedBy, reason, decisionId, added, removed, changed);
    }

    ReadDocument read() {
        return DocumentReader.readKept(document);
    }
}
