package io.boussole.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days a plan covers, both ends included. A fiscal quarter may start in any month. */
public record Period(
        @Nullable PeriodType type,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String annualVision,
        @Nullable String parentAnnualPlanId) {

    /** How long a plan is meant to hold. */
    public enum PeriodType {
        MONTH,
        QUARTER,
        YEAR
    }
}
