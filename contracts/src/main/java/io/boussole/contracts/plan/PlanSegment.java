package io.boussole.contracts.plan;

import org.jspecify.annotations.Nullable;

/**
 * Whom the plan sells to.
 *
 * @param target whether the guide's matrix puts it among those to work on now
 */
public record PlanSegment(String id, @Nullable String name, boolean target) {}
