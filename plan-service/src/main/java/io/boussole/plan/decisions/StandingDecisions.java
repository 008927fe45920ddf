package io.boussole.plan.decisions;

import io.boussole.plan.changes.ChangeScope;
import io.boussole.plan.decisions.DecisionRepository.Chained;
import io.boussole.plan.lifecycle.DecidedChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Lets strategy change by the decisions that say so, as long as they stand. */
@ApplicationScoped
class StandingDecisions implements DecidedChanges {
    private final DecisionRepository decisions;

    StandingDecisions(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<ChangeScope> scopeOf(UUID planId, UUID decisionId) {
        return decisions.one(planId, decisionId).map(StandingDecisions::scope);
    }

    private static ChangeScope scope(Chained decision) {
        boolean isStrategic = decision.decision().type() == DecisionType.STRATEGIC_CHANGE;
        return isStrategic && decision.supersededBy() == null ? ChangeScope.STRATEGIC : ChangeScope.TACTICAL;
    }
}
