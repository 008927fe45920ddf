package io.boussole.alert.rule.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Over which stretches a stop rule is read.
 *
 * @param completeCycles how many complete cycles, one after another, must show it; at least 1
 * @param cycleDays calendar days of a cycle; null: the period to date is read as a whole
 * @param reviewOn the day on which it is looked at whatever the value
 */
@Embeddable
public record Cycles(
        @Column(name = "complete_cycles") int completeCycles,
        @Column(name = "cycle_days") @Nullable Integer cycleDays,
        @Column(name = "review_on") @Nullable LocalDate reviewOn) {}
