package io.boussole.alert.delivery.rest;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RotateSigningSecretRequest")
record RotateSigningSecretRequest(
        @Schema(
                description = "How long the former secret signs, too, up to 30 days; left out, 24 hours",
                examples = "PT24H")
        @Nullable
        Duration overlap) {
    private static final Duration LONGEST = Duration.ofDays(30);

    @Nullable
    Duration checkedOverlap() {
        if (overlap != null && (overlap.isNegative() || overlap.compareTo(LONGEST) > 0)) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    new Text("The overlap is not valid", "Le chevauchement n'est pas valide"),
                    List.of(new Violation(
                            "/overlap", "OUT_OF_RANGE", new Text("From PT0S to P30D", "De PT0S à P30D"))));
        }
        return overlap;
    }
}
