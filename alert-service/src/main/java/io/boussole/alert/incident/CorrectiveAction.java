package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.action.CorrectiveActionChanged;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.http.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Set<CorrectiveActionStatus> IN_WORK =
            Set.of(CorrectiveActionStatus.OPEN, CorrectiveActionStatus.IN_PROGRESS);

    private static final Set<CorrectiveActionStatus> BY_PEOPLE =
            Set.of(CorrectiveActionStatus.IN_PROGRESS, CorrectiveActionStatus.DONE, CorrectiveActionStatus.CANCELLED);

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

    private String subject;

    private String title;

    @Column(name = "title_fr")
    private String titleFr;

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

    @Convert(converter = Tick.Stored.class)
    private List<Tick> ticks;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "measure_on")
    private @Nullable LocalDate measureOn;

    @Column(name = "overdue_from")
    private Instant overdueFrom;

    @Column(name = "overdue_told")
    private boolean overdueTold;

    @Column(name = "owner_leaves_on")
    private @Nullable LocalDate ownerLeavesOn;

    @Column(name = "checked_plan_version")
    private long checkedPlanVersion;

    @Embedded
    private EscalationClock escalation;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected CorrectiveAction() {}

    CorrectiveAction(Breach breach, PlanTerms terms, Instant now) {
        Task task = breach.task();
        this.id = breach.actionId();
        this.tenantId = breach.rule().tenantId();
        this.alertId = breach.alertId();
        this.planId = breach.rule().planId();
        this.kind = breach.rule().kind();
        this.kpiId = breach.rule().kpiId();
        this.subject = breach.rule().subject();
        this.status = CorrectiveActionStatus.OPEN;
        this.title = task.title().en();
        this.titleFr = task.title().fr();
        this.ownerId = task.owner().id();
        this.ownerName = task.owner().name();
        this.ownerEmail = task.owner().email();
        this.ownerLeavesOn = task.owner().leftOn();
        this.dueOn = task.dueOn();
        this.overdueFrom = terms.startOf(task.dueOn().plusDays(1));
        this.escalation = terms.clockFrom(overdueFrom);
        this.playbookId = task.playbookId();
        this.checklist = task.checklist();
        this.ticks = List.of();
        this.facts = breach.facts();
        this.circumstances = breach.circumstances();
        this.openedAt = now;
        this.changedAt = now;
        this.revision = 1;
    }

    /** Whether somebody may give it that status: forwards only, and what is done or cancelled stays so. */
    boolean mayBecome(CorrectiveActionStatus next) {
        return isInWork() && BY_PEOPLE.contains(next) && next.compareTo(status) > 0;
    }

    boolean isInWork() {
        return IN_WORK.contains(status);
    }

    /** @param reason why it is cancelled; null otherwise */
    void become(CorrectiveActionStatus next, @Nullable String reason, Instant now) {
        status = next;
        cancelReason = reason;
        if (!isInWork()) {
            escalation = escalation.ended();
        }
        changed(now);
    }

    /** @param newMeasureOn first day on which its effect can be measured; null: nothing to measure */
    void done(@Nullable LocalDate newMeasureOn, Instant now) {
        doneAt = now;
        measureOn = newMeasureOn;
        become(CorrectiveActionStatus.DONE, null, now);
    }

    /** @param when day on which its effect is to be measured */
    void measure(LocalDate when) {
        measureOn = when;
    }

    void own(PlanMember owner, Instant now) {
        ownerId = owner.id();
        ownerName = owner.name();
        ownerEmail = owner.email();
        ownerLeavesOn = owner.leftOn();
        changed(now);
    }

    /** The owner is still there by this version of the plan. */
    void ownerChecked(@Nullable LocalDate leavesOn, long planVersion) {
        ownerLeavesOn = leavesOn;
        checkedPlanVersion = planVersion;
    }

    /** A later day gives the owner time again: what went up starts anew. */
    void due(LocalDate newDueOn, PlanTerms terms, Instant now) {
        dueOn = newDueOn;
        overdueFrom = terms.startOf(newDueOn.plusDays(1));
        overdueTold = overdueTold && !now.isBefore(overdueFrom);
        escalation = terms.clockFrom(overdueFrom);
        changed(now);
    }

    void tick(Tick tick) {
        List<Tick> more = new ArrayList<>(ticks);
        more.add(tick);
        more.sort(Comparator.comparingInt(Tick::number));
        ticks = List.copyOf(more);
        changed(tick.at());
    }

    void untick(int number, Instant now) {
        ticks = ticks.stream().filter(tick -> tick.number() != number).toList();
        changed(now);
    }

    void escalate(EscalationClock newEscalation) {
        escalation = newEscalation;
    }

    void overdueTold() {
        overdueTold = true;
    }

    /** Something of it is new to whoever follows it. */
    void changed(Instant now) {
        changedAt = now;
        revision++;
    }

    /** Past its day and still to be done. */
    public boolean isOverdue(Instant now) {
        return isInWork() && !now.isBefore(overdueFrom);
    }

    EscalationClock escalation() {
        return escalation;
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
                circumstances,
                titleFr);
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

    /** What it is about within the plan, as the alert's rule has it. */
    public String subject() {
        return subject;
    }

    public Text title() {
        return new Text(title, titleFr);
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

    public List<Tick> ticks() {
        return ticks;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** Day on which its effect is measured; null: it is not done, or has nothing that can be measured. */
    public @Nullable LocalDate measureOn() {
        return measureOn;
    }

    Instant overdueFrom() {
        return overdueFrom;
    }

    /** Past its day and still to be done. */
    public boolean isOverdueTold() {
        return overdueTold;
    }

    public int escalationStep() {
        return escalation.step();
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
