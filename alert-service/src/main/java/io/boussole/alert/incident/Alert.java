package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    Alert(Breach breach, Instant now) {
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
        this.openedAt = now;
    }

    /** Somebody has seen it. Seeing it twice, or after work has begun, changes nothing. */
    void acknowledge(String by, Instant now) {
        if (state == AlertState.OPEN) {
            state = AlertState.ACKNOWLEDGED;
            acknowledgedAt = now;
            acknowledgedBy = by;
        }
    }

    void beginCorrection() {
        state = AlertState.IN_CORRECTION;
    }

    void resolve(Resolution as, Instant now) {
        state = AlertState.RESOLVED;
        resolution = as;
        resolvedAt = now;
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

    public long revision() {
        return revision;
    }
}
