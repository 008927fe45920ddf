package io.boussole.contracts.plan;

import org.jspecify.annotations.Nullable;

/**
 * A promise between functions.
 *
 * @param type SPEED_TO_LEAD
 * @param withinMinutes working time of the plan's calendar, strictly less
 */
public record PlanSla(
        @Nullable String type,
        @Nullable String from,
        @Nullable String to,
        @Nullable Long withinMinutes) {}
