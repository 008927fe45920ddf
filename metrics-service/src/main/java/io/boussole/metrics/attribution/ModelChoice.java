package io.boussole.metrics.attribution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A model that somebody chose.
 *
 * @param validFrom the day from which it is in force, until the next choice
 * @param nurtureWeights null for what the plan of the day says
 * @param chosenBy the caller's name
 * @param revision rises with each choice
 */
public record ModelChoice(
        LocalDate validFrom,
        AttributionModel model,
        @Nullable NurtureWeights nurtureWeights,
        Instant chosenAt,
        String chosenBy,
        long revision) {}
