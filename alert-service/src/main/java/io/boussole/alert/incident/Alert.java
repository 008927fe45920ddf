package io.boussole.alert.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that somebody must see to, and what people have done about it. Its grounds never change. */
@Entity
@Table(name = "alert")
public class Alert {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Embedded
    private Origin origin;

    @Column(name = "plan_id")
    private UUID planId;

    @Embedded
    private Grounds grounds;

    private @Nullable String label;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Embedded
    private @Nullable Ending ending;

    @Embedded
    private @Nullable Silence silence;

    @Column(name = "inhibited_by")
    private @Nullable UUID inhibitedBy;

    @Column(name = "unsupported_since")
    private @Nullable Instant unsupportedSince;

    @Embedded
    private EscalationClock escalation;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    /** @param evidenceFrom first day that counts in the episode; null: the first of the period */
    Alert(Breach breach, @Nullable LocalDate evidenceFrom, EscalationClock escalation, Instant now) {
        this.id = breach.alertId();
        this.tenantId = breach.rule().tenantId();
        this.origin = Origin.of(breach, evidenceFrom);
        this.planId = breach.rule().planId();
        this.grounds = Grounds.of(breach);
        this.label = breach.rule().label();
        this.state = AlertState.OPEN;
        this.openedAt = now;
        this.escalation = escalation;
    }

    /** Somebody has seen it, so that it goes no further up. Whether anything changed: seeing it twice, or late, changes nothing. */
    boolean acknowledge(By by) {
        if (state != AlertState.OPEN) {
            return false;
        }
        state = AlertState.ACKNOWLEDGED;
        acknowledgedAt = by.at();
        acknowledgedBy = by.name();
        escalation = escalation.ended();
        return true;
    }

    /** Whoever works on it has seen it. */
    void beginCorrection(By by) {
        if (stands()) {
            boolean unused = acknowledge(by);
            state = AlertState.IN_CORRECTION;
        }
    }

    void resolve(Resolution as, By by, @Nullable String comment) {
        state = AlertState.RESOLVED;
        ending = Ending.of(as, by, comment);
        inhibitedBy = null;
        unsupportedSince = null;
        escalation = escalation.ended();
    }

    /** @throws IllegalStateException while it stands */
    void close(By by) {
        if (ending == null) {
            throw new IllegalStateException("an alert that stands is not put away");
        }
        state = AlertState.CLOSED;
        ending = ending.closed(by);
    }

    void silence(@Nullable Silence newSilence, EscalationClock newEscalation) {
        silence = newSilence;
        escalation = newEscalation;
    }

    void inhibit(@Nullable UUID byAlertId, EscalationClock newEscalation) {
        inhibitedBy = byAlertId;
        escalation = newEscalation;
    }

    /** @param since null: the data speak for it */
    void unsupported(@Nullable Instant since) {
        unsupportedSince = since;
    }

    void escalate(EscalationClock newEscalation) {
        escalation = newEscalation;
    }

    /** Whether it waits for people. */
    boolean stands() {
        return state != AlertState.RESOLVED && state != AlertState.CLOSED;
    }

    boolean isSilenced(Instant now) {
        return silence != null && silence.lasts(now);
    }

    /** Nobody is told of it, and it does not go up. */
    boolean isQuiet(Instant now) {
        return inhibitedBy != null || isSilenced(now);
    }

    /** Whether it, or what is to be done about it, goes up when nobody answers. */
    boolean goesUp(Instant now) {
        return !isHeld() && !isSilenced(now);
    }

    /** Its clocks stand still until the judgement lets them run, however long that takes. */
    boolean isHeld() {
        return inhibitedBy != null || unsupportedSince != null;
    }

    EscalationClock escalation() {
        return escalation;
    }

    public UUID id() {
        return id;
    }

    public Origin origin() {
        return origin;
    }

    public UUID planId() {
        return planId;
    }

    public Grounds grounds() {
        return grounds;
    }

    public @Nullable String label() {
        return label;
    }

    public AlertState state() {
        return state;
    }

    public Ending ending() {
        return ending == null ? Ending.NONE : ending;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable String acknowledgedBy() {
        return acknowledgedBy;
    }

    public String tenantId() {
        return tenantId;
    }

    /** The last one; it may have run out. */
    public @Nullable Silence silence() {
        return silence;
    }

    /** The alert that explains this one; null: none. */
    public @Nullable UUID inhibitedBy() {
        return inhibitedBy;
    }

    /** Since when corrected data speak no more for it; null: they do. */
    public @Nullable Instant unsupportedSince() {
        return unsupportedSince;
    }

    public int escalationStep() {
        return escalation.step();
    }

    public long revision() {
        return revision;
    }
}
