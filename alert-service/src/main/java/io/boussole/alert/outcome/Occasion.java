package io.boussole.alert.outcome;

import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.plan.PlanPeriod;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A judgement of a KPI.
 *
 * @param rule that it is judged by
 * @param period of the plan
 * @param today the day in the plan's time zone that is not over, or whose last facts may be on their way
 */
public record Occasion(AlertRule rule, PlanPeriod period, Instant now, LocalDate today) {}
