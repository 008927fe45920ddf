package io.boussole.plan.initiatives;

import io.boussole.plan.decisions.TakenDecision;
import io.boussole.plan.parts.StoredPart;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step in an experiment's life.
 *
 * @param power of the experiment as it stands; null while it does not say from which rate to which
 * @param decision the one that ended it
 * @param rolloutId of the rollout that SCALE made
 */
public record MovedExperiment(
        StoredPart experiment,
        @Nullable ExperimentPower power,
        @Nullable TakenDecision decision,
        @Nullable String rolloutId) {}
