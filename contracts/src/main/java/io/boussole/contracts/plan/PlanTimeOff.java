package io.boussole.contracts.plan;

import java.time.LocalDate;

/** Days on which a member does not work, both ends included. */
public record PlanTimeOff(String memberId, LocalDate start, LocalDate end) {}
