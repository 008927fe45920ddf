package io.boussole.plan.changes;

import io.boussole.plan.difference.Change;

/** A difference that a rule does not allow. */
public record RefusedChange(ChangeRule rule, Change change) {}
