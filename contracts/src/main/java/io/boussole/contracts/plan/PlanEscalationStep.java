package io.boussole.contracts.plan;

/**
 * Where an action goes that nobody takes.
 *
 * @param afterMinutes working time of the plan's calendar
 * @param to MANAGER, or a role of the team
 */
public record PlanEscalationStep(long afterMinutes, String to) {}
