package io.boussole.plan.document;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that comes back, with what it is to decide.
 *
 * @param rule recurrence after RFC 5545
 */
public record Ritual(
        @Nullable String id,
        @Nullable RitualType type,
        @Nullable String rule,
        @Nullable LocalTime at,
        @Nullable Integer durationMin,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @Nullable RitualMode mode,
        @Nullable String purpose,
        List<String> expectedDecisions) {

    /** The guide's rituals. */
    public enum RitualType {
        DAILY_STANDUP,
        WEEKLY_PIPELINE_REVIEW,
        MONTHLY_PERFORMANCE_COMMITTEE,
        PARTNER_REVIEW,
        PLAN_UPDATE,
        WEEKLY_MICRO,
        MONTHLY_REVIEW,
        DATA_STEWARDSHIP,
        OTHER
    }

    /** Whether people meet or look at the same snapshot, each in their own time. */
    public enum RitualMode {
        LIVE,
        ASYNC
    }
}
