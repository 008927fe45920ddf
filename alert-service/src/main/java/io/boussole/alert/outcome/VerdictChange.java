package io.boussole.alert.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

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

    @Embedded
    private Conclusion conclusion;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected VerdictChange() {}

    VerdictChange(String tenantId, int number, KpiEvaluation evaluation) {
        this.tenantId = tenantId;
        this.planId = evaluation.planId();
        this.kpiId = evaluation.kpiId();
        this.number = number;
        this.conclusion = evaluation.conclusion();
        this.changedAt = evaluation.evaluatedAt();
    }

    public int number() {
        return number;
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
