package io.boussole.plan.lifecycle.rest;

import io.boussole.http.QueryParameters;
import io.boussole.plan.lifecycle.ChangeNote;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request says about the change it makes. */
public final class ChangeNotes {
    static final String REASON = "Why; kept with the version";
    static final String DECISION =
            "The decision that the change carries out; strategy changes within the period by one only";
    private static final int LONGEST_REASON = 2000;

    private ChangeNotes() {}

    public static ChangeNote of(@Nullable String reason, @Nullable UUID decisionId) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw QueryParameters.refusal(
                    "reason",
                    "TOO_LONG",
                    "reason has at most " + LONGEST_REASON + " characters",
                    "reason compte au plus " + LONGEST_REASON + " caractères");
        }
        return new ChangeNote(reason == null || reason.isBlank() ? null : reason.strip(), decisionId);
    }
}
