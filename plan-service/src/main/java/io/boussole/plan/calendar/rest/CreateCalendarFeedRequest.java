package io.boussole.plan.calendar.rest;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CreateCalendarFeed")
record CreateCalendarFeedRequest(
        @Schema(description = "Whose or what for, so that it can be told apart when it is revoked", maxLength = 100)
        @Nullable
        String name) {
    private static final int LONGEST = 100;

    static @Nullable String nameOf(@Nullable CreateCalendarFeedRequest request) {
        if (request == null || request.name == null || request.name.isBlank()) {
            return null;
        }
        if (request.name.length() > LONGEST) {
            Text text = new Text("At most " + LONGEST + " characters", "Au plus " + LONGEST + " caractères");
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, text, List.of(new Violation("/name", "TOO_LONG", text)));
        }
        return request.name.strip();
    }
}
