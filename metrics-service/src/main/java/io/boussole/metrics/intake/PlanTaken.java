package io.boussole.metrics.intake;

import io.boussole.contracts.plan.PlanPublished;

/** Hears, within the transaction, of each version of a plan that is newer than what was known. */
public interface PlanTaken {
    void by(String tenantId, PlanPublished plan);
}
