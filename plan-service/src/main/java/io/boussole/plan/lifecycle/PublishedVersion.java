package io.boussole.plan.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a plan, without its document.
 *
 * @param counts null for the first version, and for those from before they were counted
 */
public record PublishedVersion(
        long version,
        PlanState state,
        Instant publishedAt,
        String publishedBy,
        ChangeNote note,
        @Nullable ChangeCounts counts) {

    /** As it stands in the database. */
    PublishedVersion(
            long version,
            PlanState state,
            Instant publishedAt,
            String publishedBy,
            @Nullable String reason,
            @Nullable UUID decisionId,
            @Nullable Integer added,
            @Nullable Integer removed,
            @Nullable Integer changed) {
        this(
                version,
                state,
                publishedAt,
                publishedBy,
                new ChangeNote(reason, decisionId),
                added == null || removed == null || changed == null ? null : new ChangeCounts(added, removed, changed));
    }
}
