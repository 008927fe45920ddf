package io.boussole.alert.incident.rest;

import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChangeCorrectiveAction")
record ChangeCorrectiveActionRequest(
        @NotNull CorrectiveActionStatus status,

        @Schema(description = "Required to cancel, and only then") @Size(max = 2000) @Nullable
        String reason) {

    /** A cancelled action leaves a breach without an answer: somebody must say why. */
    void requireReasonToCancel() {
        boolean hasReason = reason != null && !reason.isBlank();
        if (status == CorrectiveActionStatus.CANCELLED && !hasReason) {
            throw invalid(new Violation(
                    "/reason",
                    "REQUIRED_TO_CANCEL",
                    new Text("Say why it is cancelled", "Dites pourquoi elle est annulée")));
        }
        if (status != CorrectiveActionStatus.CANCELLED && hasReason) {
            throw invalid(new Violation(
                    "/reason",
                    "ONLY_TO_CANCEL",
                    new Text("A reason belongs to CANCELLED only", "Un motif n'accompagne que CANCELLED")));
        }
    }

    private static ProblemException invalid(Violation violation) {
        return ProblemException.of(CommonProblem.VALIDATION_FAILED, violation.message(), List.of(violation));
    }
}
