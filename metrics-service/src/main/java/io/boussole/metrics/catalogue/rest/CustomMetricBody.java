package io.boussole.metrics.catalogue.rest;

import io.boussole.contracts.plan.PlanKpi.Direction;
import io.boussole.metrics.catalogue.CustomFormula;
import io.boussole.metrics.catalogue.CustomMetric;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A metric of the team's own. */
@Schema(name = "CustomMetric")
record CustomMetricBody(
        @Schema(description = "Its name; needed to create one, and for good", examples = "DEMO_TO_OPPORTUNITY")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{2,59}")
        @Nullable
        String id,

        @NotNull @NotBlank @Size(max = 120) String labelEn,
        @NotNull @NotBlank @Size(max = 120) String labelFr,
        @Size(max = 2000) @Nullable String descriptionEn,
        @Size(max = 2000) @Nullable String descriptionFr,
        @Nullable Direction direction,
        @NotNull CustomFormula formula,

        @Schema(description = "The first day on which a changed definition is read; today by default") @Nullable
        LocalDate validFrom) {
    /** A metric holds for all the past until it is changed. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    CustomMetric toMetric(String name) {
        return new CustomMetric(
                name,
                0,
                FIRST_DAY,
                labelEn.strip(),
                labelFr.strip(),
                descriptionEn,
                descriptionFr,
                Objects.requireNonNullElse(direction, Direction.HIGHER_IS_BETTER),
                formula);
    }
}
