package io.boussole.contracts.plan;

import io.boussole.contracts.AddedLater;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the plan's team.
 *
 * @param managerId the member to whom an unanswered action goes first; null at the top
 * @param function MARKETING, SALES or CUSTOMER_SERVICE
 * @param meetingsPerMonth at full output, in a month without absence
 * @param leftOn the first day on which the person is no longer there
 * @param rampProfile share of full output, month after month from {@code startedOn}
 */
public record PlanMember(
        String id,
        String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String managerId,
        @Nullable String function,
        @Nullable BigDecimal meetingsPerMonth,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate leftOn,
        @AddedLater List<BigDecimal> rampProfile) {

    public PlanMember {
        rampProfile = orEmpty(rampProfile);
    }

    /** Whoever is known by no more than this. */
    public PlanMember(
            String id, String name, @Nullable String email, @Nullable String role, @Nullable String managerId) {
        this(id, name, email, role, managerId, null, null, null, null, List.of());
    }

    static <T> List<T> orEmpty(@Nullable List<T> absentBefore) {
        return absentBefore == null ? List.of() : absentBefore;
    }
}
