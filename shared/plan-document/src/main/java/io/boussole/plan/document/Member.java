package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the team.
 *
 * @param role free, UPPER_SNAKE; an escalation step may name it
 * @param meetingsPerMonth at full output, in a month without absence
 * @param leftOn the first day on which the person is no longer there; what they own is nobody's from then on
 * @param external works for another company
 * @param rampProfile share of full output, month after month from {@code startedOn}
 */
public record Member(
        @Nullable String id,
        @Nullable String name,
        @Nullable TeamFunction function,
        @Nullable String role,
        @Nullable String email,
        @RefersTo(Part.MEMBER) @Nullable String managerId,
        @Nullable BigDecimal meetingsPerMonth,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate leftOn,
        List<BigDecimal> rampProfile,
        @Nullable Boolean external) {

    /** The three functions that a plan brings into line. */
    public enum TeamFunction {
        MARKETING,
        SALES,
        CUSTOMER_SERVICE
    }
}
