package io.boussole.plan.relaunch;

import java.time.Instant;
import java.util.UUID;

/** A relaunch checklist as it stands now. */
public record RelaunchProgress(
        UUID id,
        UUID planId,
        String reason,
        RelaunchWork work,
        long revision,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {}
