package io.boussole.plan.feedback.rest;

import io.boussole.plan.feedback.GivenFeedback;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Feedback")
record FeedbackResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) String text,

        @Schema(description = "JSON Pointer to what it is about") @Nullable
        String pointer,

        @Schema(required = true) String author,
        @Schema(required = true) Instant createdAt,

        @Schema(description = "Absent until somebody answers") @Nullable
        AnswerResponse answer,

        @Schema(required = true, description = "Rises with each change; the ETag")
        long revision) {

    static FeedbackResponse from(GivenFeedback given) {
        return new FeedbackResponse(
                given.id(),
                given.text(),
                given.at(),
                given.author(),
                given.createdAt(),
                given.answer() == null ? null : AnswerResponse.from(given.answer(), given.planId()),
                given.revision());
    }

    @Schema(name = "FeedbackAnswer")
    record AnswerResponse(
            @Schema(required = true) String text,

            @Schema(description = "The version in which the change can be seen") @Nullable
            Long version,

            @Schema(description = "Path of that version") @Nullable
            String versionPath,

            @Schema(required = true) String answeredBy,
            @Schema(required = true) Instant answeredAt) {

        private static AnswerResponse from(GivenFeedback.Answer answer, UUID planId) {
            return new AnswerResponse(
                    answer.text(),
                    answer.version(),
                    answer.version() == null ? null : "/plans/" + planId + "/versions/" + answer.version(),
                    answer.answeredBy(),
                    answer.answeredAt());
        }
    }
}
