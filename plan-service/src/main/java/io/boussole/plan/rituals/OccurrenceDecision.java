package io.boussole.plan.rituals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the occurrence keeps it.
 *
 * @param text what was decided, in words
 * @param type of the decision, where it is one that the plan keeps
 * @param decisionId of that decision
 */
public record OccurrenceDecision(
        String text, @Nullable String type, @Nullable UUID decisionId) {}
