package io.boussole.alert.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is to do to a KPI.
 *
 * @param size by which share of its value before the KPI changes, 0.2 for a fifth; null: not said
 */
@Embeddable
public record ExpectedEffect(
        @Column(name = "effect_kpi_id") String kpiId,

        @Enumerated(EnumType.STRING) @Column(name = "effect_direction")
        Direction direction,

        @Column(name = "effect_size") @Nullable BigDecimal size) {

    /** Where the KPI is to go. */
    public enum Direction {
        INCREASE,
        DECREASE
    }
}
