package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.action.CorrectiveActionChanged;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.contracts.plan.PlanMember;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What one named person does about an alert by a day. Carries the alert's facts, so that who reads it needs nothing else. */
@Entity
@Table(name = "corrective_action")
public class CorrectiveAction {
    private static final Set<CorrectiveActionStatus> FINAL =
            Set.of(CorrectiveActionStatus.DONE, CorrectiveActionStatus.CANCELLED);

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    @Column(name = "kpi_id")
    private @Nullable String kpiId;

    @Enumerated(EnumType.STRING)
    private CorrectiveActionStatus status;

    private String title;

    @Column(name = "owner_id")
    private String ownerId;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_email")
    private @Nullable String ownerEmail;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "playbook_id")
    private @Nullable String playbookId;

    @Convert(converter = StoredJson.Texts.class)
    private List<String> checklist;

    @Convert(converter = StoredJson.Facts.class)
    private @Nullable AlertFacts facts;

    @Convert(converter = StoredJson.Values.class)
    private Map<String, String> circumstances;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected CorrectiveAction() {}

    CorrectiveAction(Breach breach, Instant now) {
        Task task = breach.task();
        PlanMember owner = task.owner();
        this.id = breach.actionId();
        this.tenantId = breach.rule().tenantId();
        this.alertId = breach.alertId();
        this.planId = breach.rule().planId();
        this.kind = breach.rule().kind();
        this.kpiId = breach.rule().kpiId();
        this.status = CorrectiveActionStatus.OPEN;
        this.title = task.title().en();
        this.ownerId = owner.id();
        this.ownerName = owner.name();
        this.ownerEmail = owner.email();
        this.dueOn = task.dueOn();
        this.playbookId = task.playbookId();
        this.checklist = task.checklist();
        this.facts = breach.facts();
        this.circumstances = breach.circumstances();
        this.openedAt = now;
        this.changedAt = now;
        this.revision = 1;
    }

    /** Whether the status may follow the present one: forwards only, and what is done or cancelled stays so. */
    boolean mayBecome(CorrectiveActionStatus next) {
        return !FINAL.contains(status) && next.compareTo(status) > 0;
    }

    void become(CorrectiveActionStatus next, @Nullable String reason, Instant now) {
        status = next;
        cancelReason = reason;
        changedAt = now;
        revision++;
    }

    CorrectiveActionChanged toEvent() {
        return new CorrectiveActionChanged(
                id,
                alertId,
                planId,
                kpiId,
                revision,
                status,
                title,
                ownerId,
                ownerName,
                ownerEmail,
                dueOn,
                playbookId,
                checklist,
                facts,
                openedAt,
                changedAt,
                kind,
                circumstances);
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public UUID alertId() {
        return alertId;
    }

    public UUID planId() {
        return planId;
    }

    public AlertKind kind() {
        return kind;
    }

    public @Nullable String kpiId() {
        return kpiId;
    }

    public CorrectiveActionStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String ownerId() {
        return ownerId;
    }

    public String ownerName() {
        return ownerName;
    }

    public @Nullable String ownerEmail() {
        return ownerEmail;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable String playbookId() {
        return playbookId;
    }

    public List<String> checklist() {
        return checklist;
    }

    public @Nullable AlertFacts facts() {
        return facts;
    }

    public Map<String, String> circumstances() {
        return circumstances;
    }

    public @Nullable String cancelReason() {
        return cancelReason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long revision() {
        return revision;
    }
}
