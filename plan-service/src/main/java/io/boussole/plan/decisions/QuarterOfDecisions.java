package io.boussole.plan.decisions;

import java.time.LocalDate;

/** How many decisions a quarter saw, and how many of them went back on an earlier one. */
public record QuarterOfDecisions(LocalDate start, LocalDate end, int decisions, int reversals) {}
