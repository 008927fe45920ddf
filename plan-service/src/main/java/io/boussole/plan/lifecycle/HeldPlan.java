package io.boussole.plan.lifecycle;

import io.boussole.plan.document.PlanDocument;

/** A plan that nobody else changes until the transaction ends. */
public record HeldPlan(PlanState state, PlanDocument plan) {}
