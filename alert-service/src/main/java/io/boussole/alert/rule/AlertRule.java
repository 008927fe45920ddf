package io.boussole.alert.rule;

import io.boussole.alert.rule.terms.ActionTemplate;
import io.boussole.alert.rule.terms.RuleTerms;
import io.boussole.alert.rule.terms.Tuning;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One version of what is watched, by which numbers, and of who answers. What a version says never changes, and an alert that is open
 * keeps the one that opened it. The version of the plan is no part of what it says: it follows as long as the plan asks for the same.
 */
@Entity
@Table(name = "alert_rule")
@IdClass(RuleVersion.class)
public class AlertRule {
    @Id
    private UUID id;

    @Id
    private int version;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "plan_version")
    private long planVersion;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String subject;

    @Embedded
    private RuleTerms terms;

    @Embedded
    private @Nullable Tuning tuning;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected AlertRule() {}

    AlertRule(RuleDraft draft, Place place, int version, Instant createdAt) {
        this.id = draft.id(place.tenantId(), place.planId());
        this.version = version;
        this.tenantId = place.tenantId();
        this.planId = place.planId();
        this.planVersion = place.planVersion();
        this.kind = draft.kind();
        this.subject = draft.subject();
        this.terms = draft.terms();
        this.tuning = draft.tuning();
        this.createdAt = createdAt;
    }

    /** The plan that a rule belongs to. */
    record Place(String tenantId, UUID planId, long planVersion) {}

    boolean says(RuleDraft draft) {
        return terms.equals(draft.terms()) && Objects.equals(tuning, draft.tuning());
    }

    void follow(long newPlanVersion) {
        planVersion = newPlanVersion;
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    /** Whether nothing newer took its place and the plan still asks for it. */
    public boolean isCurrent() {
        return supersededAt == null;
    }

    /** A copy that says something else and is kept nowhere: to ask what would be. */
    public AlertRule supposing(RuleTerms other) {
        AlertRule supposed = new AlertRule();
        supposed.id = id;
        supposed.version = version;
        supposed.tenantId = tenantId;
        supposed.planId = planId;
        supposed.planVersion = planVersion;
        supposed.kind = kind;
        supposed.subject = subject;
        supposed.terms = other;
        supposed.tuning = tuning;
        supposed.createdAt = createdAt;
        supposed.supersededAt = supersededAt;
        return supposed;
    }

    /**
     * Who answers on that day: the rule's owner, or whoever takes the place of one who has left.
     *
     * @param today in the plan's time zone
     */
    public PlanMember ownerIn(PlanPublished plan, LocalDate today) {
        return ActionOwner.of(plan, terms.action().ownerId(), today).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String tenantId() {
        return tenantId;
    }

    public UUID planId() {
        return planId;
    }

    /** The newest version of the plan that asked for this version of the rule. */
    public long planVersion() {
        return planVersion;
    }

    public AlertKind kind() {
        return kind;
    }

    /** What it watches within the plan: the id of a KPI, a milestone or a channel, or the name of a task or a source. */
    public String subject() {
        return subject;
    }

    /** All that it says; the methods below are shorter ways to the same. */
    public RuleTerms terms() {
        return terms;
    }

    /** What people changed in it; null: it is as the plan asks. */
    public @Nullable Tuning tuning() {
        return tuning;
    }

    /** Whether it was added for a KPI to which the plan gives no number. */
    public boolean isAdded() {
        return tuning != null && tuning.added();
    }

    public boolean enabled() {
        return terms.enabled();
    }

    public @Nullable String kpiId() {
        return terms.watched().kpiId();
    }

    public @Nullable String metric() {
        return terms.watched().metric();
    }

    public @Nullable String label() {
        return terms.watched().label();
    }

    /** What people call its subject. */
    public String name() {
        String label = label();
        return label == null ? subject : label;
    }

    public @Nullable BigDecimal target() {
        return terms.target();
    }

    /** What is proposed for its metric where it has no playbook; null: to find the cause. */
    public @Nullable ActionTemplate template() {
        return kind == AlertKind.UNDER_PERFORMANCE ? ActionTemplate.of(metric()) : null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant supersededAt() {
        return supersededAt;
    }
}
