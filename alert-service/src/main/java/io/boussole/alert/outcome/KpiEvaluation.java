package io.boussole.alert.outcome;

import io.boussole.alert.StoredJson;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What can be said about a KPI now. */
@Entity
@Table(name = "kpi_evaluation")
@IdClass(EvaluatedKpi.class)
public class KpiEvaluation {
    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    @Column(name = "kpi_id")
    private String kpiId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private @Nullable String metric;

    private @Nullable String label;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    @Column(name = "rule_id")
    private UUID ruleId;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Column(name = "plan_version")
    private long planVersion;

    @Column(name = "observation_revision")
    private @Nullable Long observationRevision;

    @Convert(converter = StoredJson.Facts.class)
    private @Nullable AlertFacts facts;

    private @Nullable Double chance;

    @Column(name = "evaluated_at")
    private Instant evaluatedAt;

    @Column(name = "evaluated_on")
    private LocalDate evaluatedOn;

    @Column(name = "verdict_since")
    private Instant verdictSince;

    @SuppressWarnings("NullAway.Init")
    protected KpiEvaluation() {}

    KpiEvaluation(AlertRule rule, Outcome outcome, Instant now, LocalDate today) {
        this.tenantId = rule.tenantId();
        this.planId = rule.planId();
        this.kpiId = rule.subject();
        this.verdictSince = now;
        this.verdict = outcome.verdict();
        this.ruleId = rule.id();
        this.evaluatedAt = now;
        this.evaluatedOn = today;
        become(rule, outcome, now, today);
    }

    /** Takes a new outcome. */
    final void become(AlertRule rule, Outcome outcome, Instant now, LocalDate today) {
        if (verdict != outcome.verdict()) {
            verdictSince = now;
        }
        verdict = outcome.verdict();
        reason = outcome.reason();
        metric = rule.metric();
        label = rule.label();
        ruleId = rule.id();
        ruleVersion = rule.version();
        planVersion = rule.planVersion();
        observationRevision = outcome.observationRevision();
        facts = outcome.facts();
        chance = outcome.chance();
        evaluatedAt = now;
        evaluatedOn = today;
    }

    public UUID planId() {
        return planId;
    }

    public String kpiId() {
        return kpiId;
    }

    public @Nullable String metric() {
        return metric;
    }

    public @Nullable String label() {
        return label;
    }

    public Verdict verdict() {
        return verdict;
    }

    public @Nullable Reason reason() {
        return reason;
    }

    public UUID ruleId() {
        return ruleId;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    public long planVersion() {
        return planVersion;
    }

    public @Nullable Long observationRevision() {
        return observationRevision;
    }

    public @Nullable AlertFacts facts() {
        return facts;
    }

    public @Nullable Double chance() {
        return chance;
    }

    public Instant evaluatedAt() {
        return evaluatedAt;
    }

    public LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    public Instant verdictSince() {
        return verdictSince;
    }
}
