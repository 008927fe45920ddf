package io.boussole.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The planned touches of a channel.
 *
 * @param responseWindowDays calendar days after the last step in which an answer still counts
 */
public record Sequence(
        @Nullable SequenceTemplate template,
        @Nullable Integer durationDays,
        @Nullable Integer responseWindowDays,
        @Nullable String entryOffer,
        @Nullable PersonalizationLevel personalizationLevel,
        @Nullable Boolean followUpTaskRequired,
        List<String> mergeFields,
        List<String> buyingSignals,
        List<Step> steps) {

    /** Forms that a sequence may be held to. */
    public enum SequenceTemplate {
        /** E-mails and calls over fifteen days, with five touches. */
        COLD_EMAIL_CALL_15_DAYS
    }

    /** How much a message is written for its reader. */
    public enum PersonalizationLevel {
        NONE,
        LIGHT,
        DEEP
    }

    /** A planned touch; the first day is day 1. */
    public record Step(
            @Nullable Integer day,
            @Nullable StepType type,
            @RefersTo(Part.LIBRARY_ITEM) @Nullable String scriptId) {}

    /** How the prospect is touched. */
    public enum StepType {
        EMAIL,
        CALL,
        LINKEDIN,
        SMS,
        VIDEO,
        MAIL,
        MEETING,
        TASK
    }
}
