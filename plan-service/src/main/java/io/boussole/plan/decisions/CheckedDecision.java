package io.boussole.plan.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that says all that it must. */
record CheckedDecision(
        DecisionType type,
        Subject subject,
        String reason,
        String expectedEffect,
        LocalDate measureBy,
        List<String> decidedBy,
        @Nullable String ritualId,
        @Nullable UUID supersedes) {}
