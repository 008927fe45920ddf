package io.boussole.plan.lifecycle.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.Problem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.plan.difference.Change;
import io.boussole.plan.difference.ChangeKind;
import io.boussole.plan.lifecycle.PlanTrial;
import io.boussole.plan.linting.LintReport;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Schema(name = "DryRun", description = "What a request would change; nothing was stored")
public record DryRunResponse(
        @Schema(required = true) List<DryRunChangeResponse> changes,

        @Schema(required = true, description = "What the rules would say of the plan then")
        FindingsResponse findings,

        @Schema(description = "The refusal that the request would get; absent when it would be carried out") @Nullable
        Problem wouldBeRefused) {

    public static RestResponse<DryRunResponse> of(PlanTrial trial, HttpHeaders headers) {
        Locale language = Text.languageOf(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemException refusal = trial.refusal();
        return RestResponse.ok(new DryRunResponse(
                trial.changes().stream()
                        .map(change -> DryRunChangeResponse.from(change, language))
                        .toList(),
                FindingsResponse.from(LintReport.of(trial.findings()), null, language),
                refusal == null ? null : Problem.of(refusal, language)));
    }

    /** One difference. */
    @Schema(name = "DryRunChange")
    public record DryRunChangeResponse(
            @Schema(required = true, description = "JSON Pointer; of what would be removed, into the document as it is")
            String pointer,

            @Schema(required = true) ChangeKind kind,
            @Schema(implementation = Object.class) @Nullable JsonNode before,
            @Schema(implementation = Object.class) @Nullable JsonNode after,

            @Schema(required = true, description = "A sentence about it")
            String text) {

        private static DryRunChangeResponse from(Change change, Locale language) {
            return new DryRunChangeResponse(
                    change.at().toString(),
                    change.kind(),
                    change.before(),
                    change.after(),
                    change.text().in(language));
        }
    }
}
