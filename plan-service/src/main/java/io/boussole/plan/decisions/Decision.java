package io.boussole.plan.decisions;

import io.boussole.plan.document.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A decision as it was taken. Never changes; the database refuses it too. */
@Entity
@Immutable
class Decision {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private DecisionType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_part")
    private SubjectPart subjectPart;

    @Column(name = "subject_id")
    private @Nullable String subjectId;

    private String reason;

    @Column(name = "expected_effect")
    private String expectedEffect;

    @Column(name = "measure_by")
    private LocalDate measureBy;

    @Column(name = "decided_by")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> decidedBy;

    @Column(name = "ritual_id")
    private @Nullable String ritualId;

    private @Nullable UUID supersedes;

    private boolean reversal;

    @Column(name = "freed_amount")
    private @Nullable BigDecimal freedAmount;

    @Column(name = "freed_currency")
    private @Nullable String freedCurrency;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(UUID id, UUID planId, CheckedDecision decision, boolean reversal, Taking taking) {
        this.id = id;
        this.planId = planId;
        this.type = decision.type();
        this.subjectPart = decision.subject().part();
        this.subjectId = decision.subject().id();
        this.reason = decision.reason();
        this.expectedEffect = decision.expectedEffect();
        this.measureBy = decision.measureBy();
        this.decidedBy = decision.decidedBy();
        this.ritualId = decision.ritualId();
        this.supersedes = decision.supersedes();
        this.reversal = reversal;
        this.freedAmount = taking.freed() == null ? null : taking.freed().amount();
        this.freedCurrency = taking.freed() == null ? null : taking.freed().currency();
        this.takenAt = taking.at();
        this.takenBy = taking.by();
    }

    /** Who takes a decision, when, and what that frees. */
    record Taking(Instant at, String by, @Nullable Money freed) {}

    UUID id() {
        return id;
    }

    DecisionType type() {
        return type;
    }

    boolean isAbout(Subject subject) {
        return subject.equals(new Subject(subjectPart, subjectId));
    }

    TakenDecision taken(@Nullable UUID supersededBy, ZoneId zone, @Nullable Period period) {
        return new TakenDecision(
                id,
                planId,
                type,
                new Subject(subjectPart, subjectId),
                reason,
                expectedEffect,
                measureBy,
                List.copyOf(decidedBy),
                ritualId,
                supersedes,
                reversal,
                supersededBy,
                freedAmount == null ? null : new Money(freedAmount, freedCurrency),
                takenAt,
                takenBy,
                EffectWindow.of(takenAt.atZone(zone).toLocalDate(), period));
    }
}
