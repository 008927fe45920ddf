package io.boussole.plan.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody takes it. What is missing is refused when it is taken, all of it at once.
 *
 * @param expectedEffect what is to be different, in words
 * @param measureBy the day on which the effect is measured
 * @param decidedBy ids of members of the team
 * @param ritualId the meeting that decided, such as the committee
 * @param supersedes the decision that no longer holds
 */
public record NewDecision(
        @Nullable DecisionType type,
        @Nullable Subject subject,
        @Nullable String reason,
        @Nullable String expectedEffect,
        @Nullable LocalDate measureBy,
        List<String> decidedBy,
        @Nullable String ritualId,
        @Nullable UUID supersedes) {}
