package io.boussole.plan.lifecycle;

import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.PlanTemplate;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.ReadDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands now. Every change is one revision; every publication one version. A change by somebody is a review, so a
 * review is kept only until the next one.
 */
@Entity
class Plan {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private @Nullable PlanTemplate template;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    @Column(name = "period_start")
    private @Nullable LocalDate periodStart;

    @Column(name = "period_end")
    private @Nullable LocalDate periodEnd;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private long revision;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "renewed_from")
    private @Nullable UUID renewedFrom;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "review_note")
    private @Nullable String reviewNote;

    @Column(name = "off_track_since")
    private @Nullable Instant offTrackSince;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    @SuppressWarnings("NullAway.Init")
    Plan(UUID id, ReadDocument document, Author author) {
        this.id = id;
        this.createdAt = author.at();
        this.createdBy = author.name();
        write(document, author);
    }

    void write(ReadDocument written, Author author) {
        PlanDocument plan = written.plan();
        Period period = plan.period();
        name = plan.name();
        template = plan.template();
        periodStart = period == null ? null : period.start();
        periodEnd = period == null ? null : period.end();
        document = written.tree().toString();
        change(author);
    }

    void become(PlanState next, Author author) {
        state = next;
        if (next != PlanState.ACTIVE) {
            offTrackSince = null;
        }
        change(author);
    }

    /** Makes this plan the one that carries {@code before} on. */
    void renews(Plan before) {
        renewedFrom = before.id;
    }

    /** No revision: what the plan says is what it said. */
    void reviewed(Author reviewer, @Nullable String note) {
        reviewedAt = reviewer.at();
        reviewedBy = reviewer.name();
        reviewNote = note;
    }

    /**
     * No revision: nobody changed what the plan says.
     *
     * @param since null: it is on track
     * @return whether it goes off track by this; one that already was keeps its day
     */
    boolean goesOffTrack(@Nullable Instant since) {
        boolean goesOff = offTrackSince == null && since != null;
        if (goesOff || since == null) {
            offTrackSince = since;
        }
        return goesOff;
    }

    /** Takes the next version number; what stands in the plan now is that version. */
    long nextVersion() {
        version++;
        return version;
    }

    private void change(Author author) {
        if (author.isAutomatic()) {
            keepLastReview();
        } else {
            reviewedAt = null;
            reviewedBy = null;
            reviewNote = null;
        }
        changedAt = author.at();
        changedBy = author.name();
        revision++;
    }

    private void keepLastReview() {
        if (reviewedAt == null) {
            reviewedAt = changedAt;
            reviewedBy = changedBy;
        }
    }

    ReadDocument read() {
        return DocumentReader.readKept(document);
    }

    UUID id() {
        return id;
    }

    PlanState state() {
        return state;
    }

    long revision() {
        return revision;
    }

    @Nullable
    String reviewNote() {
        return reviewNote;
    }

    String document() {
        return document;
    }

    PlanSummary summary() {
        return new PlanSummary(
                id,
                name,
                template,
                state,
                periodStart,
                periodEnd,
                revision,
                version,
                createdAt,
                createdBy,
                changedAt,
                changedBy,
                renewedFrom,
                reviewedAt,
                reviewedBy,
                offTrackSince);
    }
}
