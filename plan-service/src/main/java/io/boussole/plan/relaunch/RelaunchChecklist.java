package io.boussole.plan.relaunch;

import io.boussole.http.Text;
import io.boussole.plan.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One relaunch of a plan, and how far it has come. */
@Entity
@Table(name = "relaunch_checklist")
class RelaunchChecklist {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Column(name = "plan_id")
    private UUID planId;

    private String reason;

    @Column(name = "reason_fr")
    private @Nullable String reasonFr;

    @JdbcTypeCode(SqlTypes.JSON)
    private String work;

    @Column(name = "is_open")
    private boolean open;

    private long revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected RelaunchChecklist() {}

    @SuppressWarnings("NullAway.Init")
    RelaunchChecklist(UUID planId, Text reason, String author, Instant now) {
        this.id = UUID.randomUUID();
        this.planId = planId;
        this.reason = reason.en();
        this.reasonFr = reason.fr();
        this.createdAt = now;
        this.createdBy = author;
        write(RelaunchWork.NONE, author, now);
    }

    final void write(RelaunchWork done, String author, Instant now) {
        work = StoredJson.write(done);
        open = RelaunchStep.nextOf(done).isPresent();
        changedAt = now;
        changedBy = author;
        revision++;
    }

    RelaunchWork work() {
        return StoredJson.read(work, RelaunchWork.class);
    }

    long revision() {
        return revision;
    }

    UUID planId() {
        return planId;
    }

    RelaunchProgress progress() {
        Text told = new Text(reason, reasonFr == null ? reason : reasonFr);
        return new RelaunchProgress(id, planId, told, work(), revision, createdAt, createdBy, changedAt, changedBy);
    }
}
