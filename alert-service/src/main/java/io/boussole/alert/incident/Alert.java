package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A KPI that fails its plan beyond what chance explains, and what people have done about it. Its facts never change. */
@Entity
@Table(name = "alert")
public class Alert {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private String fingerprint;

    private int episode;

    @Column(name = "rule_id")
    private UUID ruleId;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String subject;

    @Column(name = "kpi_id")
    private @Nullable String kpiId;

    private @Nullable String label;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    @Convert(converter = StoredJson.Facts.class)
    private @Nullable AlertFacts facts;

    @Convert(converter = StoredJson.Values.class)
    private Map<String, String> circumstances;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "evidence_from")
    private @Nullable LocalDate evidenceFrom;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    @Column(name = "resolve_comment")
    private @Nullable String resolveComment;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

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
        this.fingerprint = breach.fingerprint();
        this.episode = breach.episode();
        this.ruleId = breach.rule().id();
        this.ruleVersion = breach.rule().version();
        this.planId = breach.rule().planId();
        this.kind = breach.rule().kind();
        this.subject = breach.rule().subject();
        this.kpiId = breach.rule().kpiId();
        this.label = breach.rule().label();
        this.state = AlertState.OPEN;
        this.facts = breach.facts();
        this.circumstances = breach.circumstances();
        this.periodStart = breach.plan().period().start();
        this.periodEnd = breach.plan().period().end();
        this.evidenceFrom = evidenceFrom;
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
        resolution = as;
        resolvedAt = by.at();
        resolvedBy = by.name();
        resolveComment = comment;
        inhibitedBy = null;
        unsupportedSince = null;
        escalation = escalation.ended();
    }

    void close(By by) {
        state = AlertState.CLOSED;
        closedAt = by.at();
        closedBy = by.name();
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

    public String fingerprint() {
        return fingerprint;
    }

    public int episode() {
        return episode;
    }

    public UUID ruleId() {
        return ruleId;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    public UUID planId() {
        return planId;
    }

    public AlertKind kind() {
        return kind;
    }

    /** What it is about within the plan: a KPI, a task, a milestone, a channel. */
    public String subject() {
        return subject;
    }

    public @Nullable String kpiId() {
        return kpiId;
    }

    public @Nullable String label() {
        return label;
    }

    public AlertState state() {
        return state;
    }

    public @Nullable Resolution resolution() {
        return resolution;
    }

    public @Nullable AlertFacts facts() {
        return facts;
    }

    public Map<String, String> circumstances() {
        return circumstances;
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

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public String tenantId() {
        return tenantId;
    }

    LocalDate periodStart() {
        return periodStart;
    }

    LocalDate periodEnd() {
        return periodEnd;
    }

    /** First day that counts in its episode; null: the first of the period. */
    public @Nullable LocalDate evidenceFrom() {
        return evidenceFrom;
    }

    /** Subject of the credential; null: it ended by itself. */
    public @Nullable String resolvedBy() {
        return resolvedBy;
    }

    public @Nullable String resolveComment() {
        return resolveComment;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closedBy() {
        return closedBy;
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
