package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person still to be hired, whose output the plan counts on from a date. */
public record OpenHire(
        @Nullable String role,
        @Nullable LocalDate expectedOn,
        @Nullable BigDecimal meetingsPerMonth,
        List<BigDecimal> rampProfile) {}
