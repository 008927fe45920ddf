package io.boussole.plan.document;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who starts in the period gets done in the first week.
 *
 * @param dueInWorkingDays of the plan's calendar, counted from the first day of work
 */
public record OnboardingItem(
        @Nullable String id,
        @Nullable String title,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @Nullable Integer dueInWorkingDays) {}
