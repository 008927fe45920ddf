package io.boussole.plan.feedback.rest;

import io.boussole.plan.request.RequestFaults;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said about a plan, and what is answered. */
final class FeedbackRequests {
    /** RFC 6901. */
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^/~]|~[01])*+)*+");

    private FeedbackRequests() {}

    /** One that is too long is refused as such; the pattern is not tried upon it. */
    private static boolean isPointer(String text) {
        return text.length() > RequestFaults.LONGEST_TEXT
                || POINTER.matcher(text).matches();
    }

    @Schema(name = "GiveFeedback")
    record Give(
            @Schema(required = true, maxLength = 2000) @Nullable
            String text,

            @Schema(description = "JSON Pointer to what it is about", examples = "/battles/0") @Nullable
            String pointer) {

        Give checked() {
            new RequestFaults()
                    .wantText(text, "/text")
                    .shortEnough(pointer, "/pointer")
                    .check(
                            pointer == null || isPointer(pointer),
                            "/pointer",
                            "NO_POINTER",
                            "This is no JSON Pointer",
                            "Ce n'est pas un pointeur JSON")
                    .refuseIfAny();
            return this;
        }
    }

    @Schema(name = "AnswerFeedback")
    record Answer(
            @Schema(required = true, maxLength = 2000) @Nullable
            String text,

            @Schema(description = "The published version in which the change can be seen") @Nullable
            Long version) {

        Answer checked() {
            new RequestFaults().wantText(text, "/text").refuseIfAny();
            return this;
        }
    }
}
