package io.boussole.alert.incident;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it is handed in; see {@link Decision}. */
public record NewDecision(
        DecisionType type,
        String reason,
        @Nullable ExpectedEffect expectedEffect,
        LocalDate measureBy,
        @Nullable UUID supersedes) {}
