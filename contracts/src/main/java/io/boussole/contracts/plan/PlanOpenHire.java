package io.boussole.contracts.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to join the team.
 *
 * @param meetingsPerMonth at full output
 * @param rampProfile share of full output, month after month from {@code expectedOn}
 */
public record PlanOpenHire(
        @Nullable String role,
        @Nullable LocalDate expectedOn,
        @Nullable BigDecimal meetingsPerMonth,
        List<BigDecimal> rampProfile) {}
