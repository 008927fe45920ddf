package io.boussole.plan.document;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an action goes that nobody takes.
 *
 * @param after working hours of the plan's calendar
 * @param to {@code MANAGER}, or a role of the team
 */
public record EscalationStep(
        @Nullable Duration after, @Nullable String to) {}
