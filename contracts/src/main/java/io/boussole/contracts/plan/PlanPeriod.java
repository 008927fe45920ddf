package io.boussole.contracts.plan;

import java.time.LocalDate;

/** The days a plan covers, both included, in the time zone of the plan's calendar. */
public record PlanPeriod(LocalDate start, LocalDate end) {}
