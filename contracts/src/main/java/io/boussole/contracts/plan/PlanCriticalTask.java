package io.boussole.contracts.plan;

import org.jspecify.annotations.Nullable;

/**
 * A task that must never be without an owner.
 *
 * @param type WRITE_MESSAGES, LAUNCH_CAMPAIGNS, CLEAN_DATA or CONSOLIDATE_RESULTS
 */
public record PlanCriticalTask(String type, @Nullable String ownerId) {}
