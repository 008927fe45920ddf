package io.boussole.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a member is away, both ends included. */
public record TimeOff(
        @RefersTo(Part.MEMBER) @Nullable String memberId,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String reason) {}
