package io.boussole.plan.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the team takes part in the plan: active contributors by team size.
 *
 * @param from first day that counts; null from the plan's beginning
 * @param to last day that counts
 * @param contributors who gave feedback, changed or relaunched the plan, decided or closed a ritual, each once, in alphabetical order
 */
public record Adoption(@Nullable LocalDate from, LocalDate to, List<String> contributors, int teamSize) {

    /**
     * Contributors by team size, to four decimals and never above 1; null without a team. A contributor is known by the name of a
     * credential, which need not be that of a member, hence the limit.
     */
    public @Nullable BigDecimal share() {
        if (teamSize == 0) {
            return null;
        }
        return BigDecimal.valueOf(Math.min(contributors.size(), teamSize))
                .divide(BigDecimal.valueOf(teamSize), 4, RoundingMode.HALF_UP);
    }
}
