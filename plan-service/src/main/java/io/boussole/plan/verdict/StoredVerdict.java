package io.boussole.plan.verdict;

import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.contracts.kpi.KpiRecommendation;
import io.boussole.contracts.kpi.KpiVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that was said of a KPI. Never changes. */
@Entity
@Immutable
@Table(name = "kpi_verdict")
@IdClass(StoredVerdict.Key.class)
class StoredVerdict {

    /** What tells it apart. */
    record Key(UUID planId, String kpiId, long revision) {}

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    @Column(name = "kpi_id")
    private String kpiId;

    @Id
    private long revision;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Enumerated(EnumType.STRING)
    private KpiVerdict verdict;

    @Enumerated(EnumType.STRING)
    private KpiRecommendation recommendation;

    private Instant since;

    @Column(name = "judged_at")
    private Instant judgedAt;

    @Column(name = "alert_since")
    private @Nullable Instant alertSince;

    @SuppressWarnings("NullAway.Init")
    protected StoredVerdict() {}

    StoredVerdict(KpiJudged judged) {
        this.planId = judged.planId();
        this.kpiId = judged.kpiId();
        this.revision = judged.revision();
        this.verdict = judged.verdict();
        this.recommendation = judged.recommendation();
        this.since = judged.since();
        this.judgedAt = judged.judgedAt();
        this.alertSince = judged.alertSince();
    }

    Verdict verdict() {
        return new Verdict(kpiId, verdict, recommendation, since, judgedAt, alertSince);
    }
}
