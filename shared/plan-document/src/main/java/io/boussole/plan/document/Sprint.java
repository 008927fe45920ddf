package io.boussole.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Some weeks of work towards one goal, both ends included. */
public record Sprint(
        @Nullable String id,
        @Nullable String name,
        @Nullable String goal,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @InPeriod @Nullable LocalDate start,
        @InPeriod @Nullable LocalDate end) {}
