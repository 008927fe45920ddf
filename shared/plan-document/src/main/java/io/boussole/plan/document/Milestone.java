package io.boussole.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that is there on a day, or late. */
public record Milestone(
        @Nullable String id,
        @Nullable String title,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @InPeriod @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {}
