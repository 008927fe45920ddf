package io.boussole.plan.parts;

/** Who does what for a battle. */
public record Assignment(String memberId, AssignmentRole role) {}
