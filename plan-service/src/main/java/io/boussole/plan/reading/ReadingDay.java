package io.boussole.plan.reading;

import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.linting.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The day on which plans are read.
 *
 * @param asked null: today, where each plan is
 */
public record ReadingDay(@Nullable LocalDate asked, Clock clock) {
    public LocalDate in(PlanDocument plan) {
        return asked == null ? Today.of(plan, clock) : asked;
    }

    /** No plan has an earlier day: somewhere it is still yesterday. */
    LocalDate earliest() {
        return asked == null ? universal().minusDays(1) : asked;
    }

    /** No plan has a later day: somewhere it is tomorrow already. */
    LocalDate latest() {
        return asked == null ? universal().plusDays(1) : asked;
    }

    boolean isInPeriodOf(PlanDocument plan) {
        Period period = plan.period();
        return period != null
                && period.start() != null
                && period.end() != null
                && !in(plan).isBefore(period.start())
                && !in(plan).isAfter(period.end());
    }

    private LocalDate universal() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
