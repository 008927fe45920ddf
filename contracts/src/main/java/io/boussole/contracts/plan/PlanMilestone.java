package io.boussole.contracts.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that is there on a day, or late from the day after. */
public record PlanMilestone(
        @Nullable String id,
        @Nullable String title,
        @Nullable String ownerId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {}
