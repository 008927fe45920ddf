package io.boussole.plan.lifecycle;

import io.boussole.plan.changes.ChangeScope;
import java.util.Optional;
import java.util.UUID;

/** What decisions let change. The feature that keeps decisions says it; the life of a plan comes before them. */
public interface DecidedChanges {

    /** How far a change may go that carries out the decision; nothing when the plan has no such decision. */
    Optional<ChangeScope> scopeOf(UUID planId, UUID decisionId);
}
