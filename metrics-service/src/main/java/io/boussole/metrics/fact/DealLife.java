package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal with the way it took.
 *
 * @param opportunityAt when it became an opportunity: its creation, or its entry into the first stage that is no mere qualification; null
 *     while it is none
 * @param wasOpportunity whether it ever was more than a mere qualification, even where nobody knows since when
 * @param stages its stays in stages, in order of time
 */
public record DealLife(
        DealFacts facts, @Nullable Instant opportunityAt, boolean wasOpportunity, List<StageSpell> stages) {
    public DealLife {
        stages = List.copyOf(stages);
    }

    /** When it was won or lost. */
    @Nullable
    Instant decidedAt() {
        return facts.outcome() == Outcome.LOST ? facts.lostAt() : facts.wonAt();
    }
}
