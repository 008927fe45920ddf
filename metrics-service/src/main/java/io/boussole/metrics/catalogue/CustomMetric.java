package io.boussole.metrics.catalogue;

import io.boussole.contracts.plan.PlanKpi.Direction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a metric of the team's own, as it was put down.
 *
 * @param validFrom the first day on which it is read
 */
public record CustomMetric(
        String id,
        int version,
        LocalDate validFrom,
        String labelEn,
        String labelFr,
        @Nullable String descriptionEn,
        @Nullable String descriptionFr,
        Direction direction,
        CustomFormula formula) {
    CustomMetric as(int number, LocalDate firstDay) {
        return new CustomMetric(
                id, number, firstDay, labelEn, labelFr, descriptionEn, descriptionFr, direction, formula);
    }
}
