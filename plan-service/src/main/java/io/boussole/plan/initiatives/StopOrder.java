package io.boussole.plan.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody who stops a battle says; what is missing is refused when the decision is taken. */
public record StopOrder(
        @Nullable String reason,
        @Nullable String expectedEffect,
        @Nullable LocalDate measureBy,
        List<String> decidedBy,
        @Nullable String ritualId,
        @Nullable UUID supersedes) {}
