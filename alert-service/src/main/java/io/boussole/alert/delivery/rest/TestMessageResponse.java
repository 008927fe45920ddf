package io.boussole.alert.delivery.rest;

import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.channel.Reason;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TestMessageOutcome", description = "What came of a test message")
record TestMessageResponse(
        boolean delivered,
        @Nullable Reason reason,

        @Schema(description = "The reason in words") @Nullable
        String text,

        @Schema(description = "Status of the answer") @Nullable
        Integer status,

        @Schema(description = "Beginning of the answer") @Nullable
        String answer) {

    static TestMessageResponse from(Outcome outcome, Locale language) {
        @Nullable Reason reason = outcome.reason();
        return new TestMessageResponse(
                outcome.result() == Outcome.Result.DELIVERED,
                reason,
                reason == null ? null : reason.text().in(language),
                outcome.status(),
                outcome.answer());
    }
}
