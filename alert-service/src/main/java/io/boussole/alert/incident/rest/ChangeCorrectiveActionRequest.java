package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.CorrectiveActionChange;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChangeCorrectiveAction", description = "At least one of status, dueOn and note")
record ChangeCorrectiveActionRequest(
        @Nullable CorrectiveActionStatus status,

        @Schema(description = "Another last day; today or later") @Nullable
        LocalDate dueOn,

        @Schema(description = "Required to cancel and for another due date, and only then") @Size(max = 2000) @Nullable
        String reason,

        @Schema(description = "How it goes; enters the history") @Size(max = 4000) @Nullable
        String note) {

    /** A cancelled or later action leaves a breach without an answer for longer: somebody must say why. */
    CorrectiveActionChange toChange() {
        if (status == null && dueOn == null && isBlank(note)) {
            throw invalid("/status", "NOTHING_TO_CHANGE", "Say what is to change", "Dites ce qui doit changer");
        }
        boolean cancelled = status == CorrectiveActionStatus.CANCELLED;
        if (cancelled && isBlank(reason)) {
            throw invalid(
                    "/reason", "REQUIRED_TO_CANCEL", "Say why it is cancelled", "Dites pourquoi elle est annulée");
        }
        if (dueOn != null && isBlank(reason)) {
            throw invalid(
                    "/reason",
                    "REQUIRED_FOR_ANOTHER_DAY",
                    "Say why it is due on another day",
                    "Dites pourquoi l'échéance change");
        }
        if (!cancelled && dueOn == null && !isBlank(reason)) {
            throw invalid(
                    "/reason",
                    "ONLY_TO_CANCEL",
                    "A reason belongs to CANCELLED and to another due date only",
                    "Un motif n'accompagne que CANCELLED ou une nouvelle échéance");
        }
        return new CorrectiveActionChange(status, dueOn, isBlank(reason) ? null : reason, isBlank(note) ? null : note);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException invalid(String pointer, String code, String en, String fr) {
        Text message = new Text(en, fr);
        return ProblemException.of(
                CommonProblem.VALIDATION_FAILED, message, List.of(new Violation(pointer, code, message)));
    }
}
