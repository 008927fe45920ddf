package io.boussole.alert.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision about an alert, as it was taken. Never changed: another one supersedes it. */
@Entity(name = "AlertDecision")
@Immutable
@Table(name = "alert_decision")
public class Decision extends OfAlert {
    @Enumerated(EnumType.STRING)
    private DecisionType type;

    private String reason;

    @Embedded
    private @Nullable ExpectedEffect expectedEffect;

    @Column(name = "measure_by")
    private LocalDate measureBy;

    private @Nullable UUID supersedes;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(Alert alert, NewDecision wanted, By by) {
        super(UUID.randomUUID(), alert);
        this.type = wanted.type();
        this.reason = wanted.reason();
        this.expectedEffect = wanted.expectedEffect();
        this.measureBy = wanted.measureBy();
        this.supersedes = wanted.supersedes();
        this.takenAt = by.at();
        this.takenBy = by.person();
    }

    public DecisionType type() {
        return type;
    }

    public String reason() {
        return reason;
    }

    /** Null: not said. */
    public @Nullable ExpectedEffect expectedEffect() {
        return expectedEffect;
    }

    /** Day, in the plan's time zone, on which the effect is to be measured. */
    public LocalDate measureBy() {
        return measureBy;
    }

    /** The decision that this one replaces; null: none. */
    public @Nullable UUID supersedes() {
        return supersedes;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public String takenBy() {
        return takenBy;
    }
}
