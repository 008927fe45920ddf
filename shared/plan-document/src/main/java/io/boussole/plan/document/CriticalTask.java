package io.boussole.plan.document;

import org.jspecify.annotations.Nullable;

/** One of the guide's four tasks that must never be without an owner. */
public record CriticalTask(
        @Nullable CriticalTaskType type,
        @RefersTo(Part.MEMBER) @Nullable String ownerId) {

    /** Who writes the messages, launches the campaigns, cleans the data, consolidates the results. */
    public enum CriticalTaskType {
        WRITE_MESSAGES,
        LAUNCH_CAMPAIGNS,
        CLEAN_DATA,
        CONSOLIDATE_RESULTS
    }
}
