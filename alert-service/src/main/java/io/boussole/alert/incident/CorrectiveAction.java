package io.boussole.alert.incident;

import io.boussole.contracts.action.CorrectiveActionChanged;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.http.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one named person does about an alert by a day. */
@Entity
@Table(name = "corrective_action")
public class CorrectiveAction extends OfAlert {
    private static final Set<CorrectiveActionStatus> IN_WORK =
            Set.of(CorrectiveActionStatus.OPEN, CorrectiveActionStatus.IN_PROGRESS);

    private static final Set<CorrectiveActionStatus> BY_PEOPLE =
            Set.of(CorrectiveActionStatus.IN_PROGRESS, CorrectiveActionStatus.DONE, CorrectiveActionStatus.CANCELLED);

    @Embedded
    private Grounds grounds;

    @Enumerated(EnumType.STRING)
    private CorrectiveActionStatus status;

    private String title;

    @Column(name = "title_fr")
    private String titleFr;

    @Embedded
    private Owner owner;

    @Embedded
    private Deadline deadline;

    @Column(name = "playbook_id")
    private @Nullable String playbookId;

    @Embedded
    private Checklist checklist;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "measure_on")
    private @Nullable LocalDate measureOn;

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

    CorrectiveAction(Alert alert, Breach breach, PlanTerms terms, Instant now) {
        super(breach.actionId(), alert);
        Task task = breach.task();
        this.grounds = alert.grounds();
        this.status = CorrectiveActionStatus.OPEN;
        this.title = task.title().en();
        this.titleFr = task.title().fr();
        this.owner = Owner.of(task.owner());
        this.deadline = Deadline.on(task.dueOn(), terms);
        this.escalation = terms.clockFrom(deadline.overdueFrom());
        this.playbookId = task.playbookId();
        this.checklist = Checklist.of(task.checklist());
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

    void own(PlanMember newOwner, Instant now) {
        owner = Owner.of(newOwner);
        changed(now);
    }

    /** The owner is still there by this version of the plan. */
    void ownerChecked(@Nullable LocalDate leavesOn, long planVersion) {
        owner = owner.leaving(leavesOn);
        checkedPlanVersion = planVersion;
    }

    /** A later day gives the owner time again: what went up starts anew. */
    void due(LocalDate day, PlanTerms terms, Instant now) {
        deadline = deadline.moved(day, terms, now);
        escalation = terms.clockFrom(deadline.overdueFrom());
        changed(now);
    }

    void tick(Tick tick) {
        checklist = checklist.with(tick);
        changed(tick.at());
    }

    void untick(int number, Instant now) {
        checklist = checklist.without(number);
        changed(now);
    }

    void escalate(EscalationClock newEscalation) {
        escalation = newEscalation;
    }

    void overdueTold() {
        deadline = deadline.afterTelling();
    }

    /** Something of it is new to whoever follows it. */
    void changed(Instant now) {
        changedAt = now;
        revision++;
    }

    /** Past its day and still to be done. */
    public boolean isOverdue(Instant now) {
        return isInWork() && deadline.hasPassed(now);
    }

    EscalationClock escalation() {
        return escalation;
    }

    CorrectiveActionChanged toEvent() {
        return new CorrectiveActionChanged(
                id(),
                alertId(),
                planId(),
                grounds.kpiId(),
                revision,
                status,
                title,
                owner.id(),
                owner.name(),
                owner.email(),
                dueOn(),
                playbookId,
                checklist.items(),
                grounds.facts(),
                openedAt,
                changedAt,
                grounds.kind(),
                grounds.circumstances(),
                titleFr);
    }

    /** Those of its alert. */
    public Grounds grounds() {
        return grounds;
    }

    public CorrectiveActionStatus status() {
        return status;
    }

    public Text title() {
        return new Text(title, titleFr);
    }

    public Owner owner() {
        return owner;
    }

    /** Last day on which it is in time, in the plan's time zone. */
    public LocalDate dueOn() {
        return deadline.dueOn();
    }

    Deadline deadline() {
        return deadline;
    }

    public @Nullable String playbookId() {
        return playbookId;
    }

    public Checklist checklist() {
        return checklist;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** Day on which its effect is measured; null: it is not done, or has nothing that can be measured. */
    public @Nullable LocalDate measureOn() {
        return measureOn;
    }

    public int escalationStep() {
        return escalation.step();
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
