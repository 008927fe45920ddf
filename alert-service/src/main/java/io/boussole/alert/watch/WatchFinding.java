package io.boussole.alert.watch;

import io.boussole.alert.StoredJson;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.watch.finding.Finding;
import io.boussole.contracts.action.AlertKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What the last look at a rule has found, also when it came to nothing: why nobody was told is worth knowing too. */
@Entity
@Table(name = "watch_finding")
public class WatchFinding {
    @Id
    @Column(name = "rule_id")
    private UUID ruleId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String subject;

    private String label;

    @Enumerated(EnumType.STRING)
    private Finding.State state;

    @Enumerated(EnumType.STRING)
    private Finding.@Nullable Reason reason;

    @Convert(converter = StoredJson.Values.class)
    private Map<String, String> circumstances;

    @Column(name = "looked_at")
    private Instant lookedAt;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected WatchFinding() {}

    WatchFinding(AlertRule rule, Finding found, Instant now) {
        this.ruleId = rule.id();
        this.tenantId = rule.tenantId();
        this.planId = rule.planId();
        this.kind = rule.kind();
        this.subject = rule.subject();
        this.label = rule.name();
        this.state = found.state();
        this.reason = found.reason();
        this.circumstances = found.circumstances();
        this.lookedAt = now;
        this.since = now;
    }

    void found(AlertRule rule, Finding found, Instant now) {
        if (state != found.state() || reason != found.reason()) {
            since = now;
        }
        label = rule.name();
        state = found.state();
        reason = found.reason();
        circumstances = found.circumstances();
        lookedAt = now;
    }

    public UUID ruleId() {
        return ruleId;
    }

    public UUID planId() {
        return planId;
    }

    public AlertKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public String label() {
        return label;
    }

    public Finding.State state() {
        return state;
    }

    public Finding.@Nullable Reason reason() {
        return reason;
    }

    public Map<String, String> circumstances() {
        return circumstances;
    }

    public Instant lookedAt() {
        return lookedAt;
    }

    /** When the same was first found, in a row. */
    public Instant since() {
        return since;
    }
}
