package io.boussole.plan.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was taken.
 *
 * @param reversal whether it goes back on the one that it supersedes
 * @param supersededBy the decision in whose favour it no longer holds
 * @param freed what stopping the subject leaves unspent
 * @param window when its effect can be measured
 */
public record TakenDecision(
        UUID id,
        UUID planId,
        DecisionType type,
        Subject subject,
        String reason,
        String expectedEffect,
        LocalDate measureBy,
        List<String> decidedBy,
        @Nullable String ritualId,
        @Nullable UUID supersedes,
        boolean reversal,
        @Nullable UUID supersededBy,
        @Nullable Money freed,
        Instant takenAt,
        String takenBy,
        EffectWindow window) {

    public boolean isStanding() {
        return supersededBy == null;
    }
}
