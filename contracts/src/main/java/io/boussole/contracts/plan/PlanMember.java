package io.boussole.contracts.plan;

import org.jspecify.annotations.Nullable;

/**
 * A person of the plan's team.
 *
 * @param managerId the member to whom an unanswered action goes first; null at the top
 */
public record PlanMember(
        String id,
        String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String managerId) {}
