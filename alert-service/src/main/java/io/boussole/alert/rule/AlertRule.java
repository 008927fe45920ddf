package io.boussole.alert.rule;

import io.boussole.alert.StoredJson;
import io.boussole.alert.evaluation.ErrorBudget;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Method;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a KPI is held against, and of who answers when it fails. Versions never change; a newer plan version supersedes
 * them, and an alert that is open keeps the one that opened it.
 */
@Entity
@Table(name = "alert_rule")
@IdClass(RuleVersion.class)
public class AlertRule {
    private static final int DEFAULT_DUE_IN_WORKING_DAYS = 5;

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

    @Column(name = "kpi_id")
    private @Nullable String kpiId;

    private @Nullable String metric;

    private @Nullable String label;

    @Enumerated(EnumType.STRING)
    private PlanKpi.Direction direction;

    private @Nullable BigDecimal target;

    @Column(name = "range_low")
    private @Nullable BigDecimal rangeLow;

    @Column(name = "range_high")
    private @Nullable BigDecimal rangeHigh;

    @Column(name = "ripens_after_days")
    private @Nullable Integer ripensAfterDays;

    private BigDecimal alpha;

    @Column(name = "watch_alpha")
    private BigDecimal watchAlpha;

    @Column(name = "min_expected")
    private BigDecimal minExpected;

    @Convert(converter = StoredJson.Decimals.class)
    private List<BigDecimal> alternatives;

    @Enumerated(EnumType.STRING)
    private Method method;

    @Column(name = "planned_volume")
    private @Nullable BigDecimal plannedVolume;

    private BigDecimal dispersion;

    @Column(name = "recovery_alpha")
    private BigDecimal recoveryAlpha;

    @Column(name = "owner_id")
    private String ownerId;

    @Column(name = "playbook_id")
    private @Nullable String playbookId;

    @Column(name = "due_in_working_days")
    private int dueInWorkingDays;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected AlertRule() {}

    /** @throws IllegalArgumentException when the plan has nobody who could own a corrective action */
    AlertRule(String tenantId, PlanPublished plan, PlanKpi kpi, int version, Instant createdAt) {
        this.id = idOf(tenantId, plan.planId(), kpi.id());
        this.version = version;
        this.tenantId = tenantId;
        this.planId = plan.planId();
        this.planVersion = plan.version();
        this.kind = AlertKind.UNDER_PERFORMANCE;
        this.subject = kpi.id();
        this.kpiId = kpi.id();
        this.metric = kpi.metric();
        this.label = kpi.label();
        this.direction = kpi.direction();
        this.target = kpi.target();
        this.rangeLow = kpi.low();
        this.rangeHigh = kpi.high();
        this.ripensAfterDays = plan.salesCycleDays();
        this.alpha = BigDecimal.valueOf(ErrorBudget.DEFAULT.alpha());
        this.watchAlpha = BigDecimal.valueOf(ErrorBudget.DEFAULT.watchAlpha());
        this.minExpected = BigDecimal.valueOf(EvaluationRule.DEFAULT_MIN_EXPECTED);
        this.alternatives = EvaluationRule.defaultAlternatives().stream()
                .map(BigDecimal::valueOf)
                .toList();
        this.method = Method.E_PROCESS;
        this.dispersion = BigDecimal.ONE;
        this.recoveryAlpha = BigDecimal.valueOf(EvaluationRule.DEFAULT_RECOVERY_ALPHA);
        this.ownerId = ActionOwner.of(plan, kpi).id();
        this.playbookId = kpi.playbookId();
        this.dueInWorkingDays = dueIn(playbookIn(plan));
        this.createdAt = createdAt;
    }

    /** The same for every version of the rule, and on every replay of the plan. */
    static UUID idOf(String tenantId, UUID planId, String kpiId) {
        return UUID.nameUUIDFromBytes(
                (tenantId + "/" + planId + "/" + kpiId + "/rule").getBytes(StandardCharsets.UTF_8));
    }

    private static int dueIn(@Nullable PlanPlaybook playbook) {
        return playbook == null ? DEFAULT_DUE_IN_WORKING_DAYS : Math.max(1, playbook.dueInWorkingDays());
    }

    /** The rule's playbook in {@code plan}; null when it names none, or one that the plan does not have. */
    public @Nullable PlanPlaybook playbookIn(PlanPublished plan) {
        return plan.playbooks().stream()
                .filter(playbook -> playbook.id().equals(playbookId))
                .findFirst()
                .orElse(null);
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

    public @Nullable String kpiId() {
        return kpiId;
    }

    public @Nullable String metric() {
        return metric;
    }

    public @Nullable String label() {
        return label;
    }

    public PlanKpi.Direction direction() {
        return direction;
    }

    public @Nullable BigDecimal target() {
        return target;
    }

    public @Nullable BigDecimal rangeLow() {
        return rangeLow;
    }

    public @Nullable BigDecimal rangeHigh() {
        return rangeHigh;
    }

    public @Nullable Integer ripensAfterDays() {
        return ripensAfterDays;
    }

    public BigDecimal alpha() {
        return alpha;
    }

    public BigDecimal watchAlpha() {
        return watchAlpha;
    }

    public BigDecimal minExpected() {
        return minExpected;
    }

    public List<BigDecimal> alternatives() {
        return alternatives;
    }

    public Method method() {
        return method;
    }

    /** Cases of a share that the plan counts on in the period; null: it names none. */
    public @Nullable BigDecimal plannedVolume() {
        return plannedVolume;
    }

    /** Variance of a count by its mean; 1: independent events. */
    public BigDecimal dispersion() {
        return dispersion;
    }

    public BigDecimal recoveryAlpha() {
        return recoveryAlpha;
    }

    public String ownerId() {
        return ownerId;
    }

    public @Nullable String playbookId() {
        return playbookId;
    }

    public int dueInWorkingDays() {
        return dueInWorkingDays;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant supersededAt() {
        return supersededAt;
    }
}
