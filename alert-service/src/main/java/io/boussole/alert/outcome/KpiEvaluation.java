package io.boussole.alert.outcome;

import io.boussole.alert.StoredJson;
import io.boussole.alert.evaluation.Verdict;
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

    @Convert(converter = StoredTelling.class)
    private @Nullable KpiJudged told;

    @SuppressWarnings("NullAway.Init")
    protected KpiEvaluation() {}

    KpiEvaluation(AlertRule rule, Outcome outcome, Instant now, LocalDate today) {
        this.tenantId = rule.tenantId();
        this.planId = rule.planId();
        this.kpiId = rule.subject();
        this.verdictSince = now;
        this.conclusion = new Conclusion(rule, outcome);
        this.ruleId = rule.id();
        this.evaluatedAt = now;
        this.evaluatedOn = today;
        become(rule, outcome, now, today);
    }

    /** Takes a new outcome. */
    final void become(AlertRule rule, Outcome outcome, Instant now, LocalDate today) {
        if (conclusion.verdict() != outcome.verdict()) {
            verdictSince = now;
        }
        conclusion = new Conclusion(rule, outcome);
        metric = rule.metric();
        label = rule.label();
        ruleId = rule.id();
        planVersion = rule.planVersion();
        evaluatedAt = now;
        evaluatedOn = today;
    }

    /** What others have to be told of it; empty when it says nothing that they do not know. */
    Optional<KpiJudged> tell(PlanPeriod period) {
        KpiJudged known = told;
        if (known != null && known.equals(saying(period, known.revision(), known.judgedAt()))) {
            return Optional.empty();
        }
        KpiJudged next = saying(period, known == null ? 1 : known.revision() + 1, evaluatedAt);
        told = next;
        return Optional.of(next);
    }

    private KpiJudged saying(PlanPeriod period, long revision, Instant judgedAt) {
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
                judgedAt);
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
