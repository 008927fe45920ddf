package io.boussole.contracts.plan;

import java.util.List;

/**
 * What to do when a KPI leaves its range.
 *
 * @param dueInWorkingDays working days of the plan's calendar within which it must be done, at least 1
 */
public record PlanPlaybook(String id, String title, int dueInWorkingDays, List<String> checklist) {}
