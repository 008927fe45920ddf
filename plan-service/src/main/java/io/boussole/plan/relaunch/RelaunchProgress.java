package io.boussole.plan.relaunch;

import io.boussole.http.Text;
import java.time.Instant;
import java.util.UUID;

/** A relaunch checklist as it stands now. */
public record RelaunchProgress(
        UUID id,
        UUID planId,
        Text reason,
        RelaunchWork work,
        long revision,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {}
