package io.boussole.alert.outcome;

import io.boussole.alert.StoredJson;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.incident.StandingAlert;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.contracts.kpi.KpiRecommendation;
import io.boussole.contracts.kpi.KpiVerdict;
import io.boussole.contracts.plan.PlanPeriod;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

    @Embedded
    private Conclusion conclusion;

    @Column(name = "rule_id")
    private UUID ruleId;

    @Column(name = "plan_version")
    private long planVersion;

    @Column(name = "evaluated_at")
    private Instant evaluatedAt;

    @Column(name = "evaluated_on")
    private LocalDate evaluatedOn;

    @Column(name = "verdict_since")
    private Instant verdictSince;

    @Column(name = "alert_id")
    private @Nullable UUID alertId;

    @Convert(converter = StoredTelling.class)
    private @Nullable KpiJudged told;

    @SuppressWarnings("NullAway.Init")
    protected KpiEvaluation() {}

    KpiEvaluation(Occasion occasion, Outcome outcome) {
        AlertRule rule = occasion.rule();
        this.tenantId = rule.tenantId();
        this.planId = rule.planId();
        this.kpiId = rule.subject();
        this.verdictSince = occasion.now();
        this.conclusion = new Conclusion(rule, outcome);
        this.ruleId = rule.id();
        this.evaluatedAt = occasion.now();
        this.evaluatedOn = occasion.today();
        become(occasion, outcome);
    }

    /** Takes a new outcome. */
    final void become(Occasion occasion, Outcome outcome) {
        AlertRule rule = occasion.rule();
        if (conclusion.verdict() != outcome.verdict()) {
            verdictSince = occasion.now();
        }
        conclusion = new Conclusion(rule, outcome);
        metric = rule.metric();
        label = rule.label();
        ruleId = rule.id();
        planVersion = rule.planVersion();
        evaluatedAt = occasion.now();
        evaluatedOn = occasion.today();
    }

    /** What others have to be told of it; empty when it says nothing that they do not know. */
    Optional<KpiJudged> tell(PlanPeriod period, Optional<StandingAlert> alert) {
        alertId = alert.map(StandingAlert::id).orElse(null);
        Instant alertSince = alert.filter(StandingAlert::supported)
                .map(StandingAlert::openedAt)
                .orElse(null);
        KpiJudged known = told;
        if (known != null && known.equals(saying(period, known.revision(), known.judgedAt(), alertSince))) {
            return Optional.empty();
        }
        KpiJudged next = saying(period, known == null ? 1 : known.revision() + 1, evaluatedAt, alertSince);
        told = next;
        return Optional.of(next);
    }

    private KpiJudged saying(PlanPeriod period, long revision, Instant judgedAt, @Nullable Instant alertSince) {
        return new KpiJudged(
                planId,
                kpiId,
                metric,
                period.start(),
                period.end(),
                KpiVerdict.valueOf(conclusion.verdict().name()),
                KpiRecommendation.valueOf(conclusion.recommendation().name()),
                verdictSince,
                ruleId,
                conclusion.ruleVersion(),
                revision,
                judgedAt,
                alertSince);
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

    public Conclusion conclusion() {
        return conclusion;
    }

    public Verdict verdict() {
        return conclusion.verdict();
    }

    /** The alert that stood for its shortfall; null: none did. */
    public @Nullable UUID alertId() {
        return alertId;
    }

    public UUID ruleId() {
        return ruleId;
    }

    public long planVersion() {
        return planVersion;
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

    /** What was told, in a column. */
    @Converter
    static final class StoredTelling implements AttributeConverter<KpiJudged, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable KpiJudged told) {
            return told == null ? null : StoredJson.write(told);
        }

        @Override
        public @Nullable KpiJudged convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : StoredJson.read(json, KpiJudged.class);
        }
    }
}
