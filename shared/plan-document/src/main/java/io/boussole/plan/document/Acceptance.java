package io.boussole.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that somebody takes upon themselves, by name, where its rule allows that.
 *
 * @param finding code of the rule
 */
public record Acceptance(
        @Nullable String finding,
        @RefersTo(Part.MEMBER) @Nullable String by,
        @Nullable String reason,
        @Nullable LocalDate on) {}
