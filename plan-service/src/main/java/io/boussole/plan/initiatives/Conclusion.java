package io.boussole.plan.initiatives;

import io.boussole.plan.document.Experiment.ExperimentDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about an experiment; what the decision must say is refused when it is taken.
 *
 * @param rolloutStartOn first day of the rollout, where it is scaled
 */
public record Conclusion(
        ExperimentDecision decision,
        @Nullable String reason,
        @Nullable String expectedEffect,
        @Nullable LocalDate measureBy,
        List<String> decidedBy,
        @Nullable String ritualId,
        @Nullable UUID supersedes,
        @Nullable LocalDate rolloutStartOn) {}
