package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change tried on a part of the population, with its failure defined before it starts. */
public record Experiment(
        @Nullable String id,
        @Nullable String hypothesis,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @Nullable String population,
        @InPeriod @Nullable LocalDate start,
        @InPeriod @Nullable LocalDate end,
        @RefersTo(Part.KPI) @Nullable String kpiId,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal expected,
        @Nullable FailureCriterion failureCriterion,
        @Nullable Integer sampleSizePerArm,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal power) {

    /** When the change has failed. */
    public record FailureCriterion(
            @Nullable BigDecimal below, @Nullable BigDecimal above) {}
}
