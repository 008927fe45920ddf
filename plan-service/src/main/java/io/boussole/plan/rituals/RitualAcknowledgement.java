package io.boussole.plan.rituals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a member has looked at a review, as it is stored. */
@Entity
@Immutable
@Table(name = "ritual_acknowledgement")
@IdClass(RitualAcknowledgement.Key.class)
class RitualAcknowledgement {

    /** What tells an acknowledgement apart. */
    record Key(UUID planId, String ritualId, LocalDate heldOn, String memberId) {}

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    @Column(name = "ritual_id")
    private String ritualId;

    @Id
    @Column(name = "held_on")
    private LocalDate heldOn;

    @Id
    @Column(name = "member_id")
    private String memberId;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Column(name = "acknowledged_at")
    private Instant at;

    @Column(name = "acknowledged_by")
    private String by;

    @SuppressWarnings("NullAway.Init")
    protected RitualAcknowledgement() {}

    RitualAcknowledgement(OccurrenceKey occurrence, String memberId, Instant at, String by) {
        this.planId = occurrence.planId();
        this.ritualId = occurrence.ritualId();
        this.heldOn = occurrence.heldOn();
        this.memberId = memberId;
        this.at = at;
        this.by = by;
    }

    Acknowledgement acknowledgement() {
        return new Acknowledgement(heldOn, memberId, at);
    }
}
