package io.boussole.alert.outcome;

import io.boussole.alert.StoredJson;
import io.boussole.alert.evaluation.Verdict;
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
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A moment at which something else could be said about a KPI. */
@Entity
@Table(name = "verdict_change")
@IdClass(VerdictChangeKey.class)
public class VerdictChange {
    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    @Column(name = "kpi_id")
    private String kpiId;

    @Id
    private int number;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Column(name = "observation_revision")
    private @Nullable Long observationRevision;

    @Convert(converter = StoredJson.Facts.class)
    private @Nullable AlertFacts facts;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected VerdictChange() {}

    VerdictChange(String tenantId, int number, KpiEvaluation evaluation) {
        this.tenantId = tenantId;
        this.planId = evaluation.planId();
        this.kpiId = evaluation.kpiId();
        this.number = number;
        this.verdict = evaluation.verdict();
        this.ruleVersion = evaluation.ruleVersion();
        this.observationRevision = evaluation.observationRevision();
        this.facts = evaluation.facts();
        this.changedAt = evaluation.evaluatedAt();
    }

    public int number() {
        return number;
    }

    public Verdict verdict() {
        return verdict;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    public @Nullable Long observationRevision() {
        return observationRevision;
    }

    public @Nullable AlertFacts facts() {
        return facts;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
