package io.boussole.plan.rituals;

import io.boussole.plan.StoredJson;
import io.boussole.plan.document.Ritual.RitualMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A closed occurrence as it is stored. Never changes; the database refuses it too. */
@Entity
@Immutable
@Table(name = "ritual_occurrence")
@IdClass(OccurrenceKey.class)
class RitualOccurrence {
    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    @Column(name = "ritual_id")
    private String ritualId;

    @Id
    @Column(name = "held_on")
    private LocalDate heldOn;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Enumerated(EnumType.STRING)
    private RitualMode mode;

    @Enumerated(EnumType.STRING)
    private OccurrenceOutcome outcome;

    @Column(name = "duration_min")
    private int durationMin;

    @JdbcTypeCode(SqlTypes.JSON)
    private String attendees;

    @JdbcTypeCode(SqlTypes.JSON)
    private String decisions;

    @Column(name = "decision_count")
    private int decisionCount;

    @Column(name = "blockers_opened")
    private int blockersOpened;

    @Column(name = "blockers_closed")
    private int blockersClosed;

    @Column(name = "video_url")
    private @Nullable String videoUrl;

    @Column(name = "dashboard_snapshot")
    private @Nullable String dashboardSnapshot;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @SuppressWarnings("NullAway.Init")
    protected RitualOccurrence() {}

    RitualOccurrence(ClosedOccurrence closed) {
        this.planId = closed.key().planId();
        this.ritualId = closed.key().ritualId();
        this.heldOn = closed.key().heldOn();
        this.mode = closed.mode();
        this.outcome = closed.outcome();
        this.durationMin = closed.durationMin();
        this.attendees = StoredJson.write(closed.attendees());
        this.decisions = StoredJson.write(closed.decisions());
        this.decisionCount = closed.decisions().size();
        this.blockersOpened = closed.blockersOpened();
        this.blockersClosed = closed.blockersClosed();
        this.videoUrl = closed.videoUrl();
        this.dashboardSnapshot = closed.dashboardSnapshot();
        this.closedAt = closed.closedAt();
        this.closedBy = closed.closedBy();
    }

    ClosedOccurrence closed() {
        return new ClosedOccurrence(
                new OccurrenceKey(planId, ritualId, heldOn),
                mode,
                outcome,
                durationMin,
                List.of(StoredJson.read(attendees, String[].class)),
                List.of(StoredJson.read(decisions, OccurrenceDecision[].class)),
                blockersOpened,
                blockersClosed,
                videoUrl,
                dashboardSnapshot,
                closedAt,
                closedBy);
    }
}
