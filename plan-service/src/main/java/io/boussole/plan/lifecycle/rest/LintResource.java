package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.exchange.DocumentBody;
import io.boussole.plan.exchange.DocumentConfig;
import io.boussole.plan.exchange.MediaTypes;
import io.boussole.plan.findings.Severity;
import io.boussole.plan.linting.PlanLinter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For whoever keeps plans in version control and wants to know, before anything is stored. */
@Path("/plans/lint")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Findings")
final class LintResource {
    private final DocumentBody documents;
    private final PlanLinter linter;

    LintResource(DocumentBody documents, DocumentConfig config, Clock clock) {
        this.documents = documents;
        this.linter = new PlanLinter(config.limits(), clock);
    }

    @POST
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "lintPlan",
            summary = "Check a document without storing it",
            description =
                    "Also written POST /plans:lint. A text that is no document of a plan is answered with its faults as"
                            + " findings, with line and column; only one that is too large is refused.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaTypes.YAML, schema = @Schema(implementation = PlanDocument.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanDocument.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What prevents activation, and what would make the plan better",
            content = @Content(schema = @Schema(implementation = FindingsResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public FindingsResponse lint(
            @QueryParam("severity") @Nullable Severity severity,
            @Nullable InputStream body,
            @Context HttpHeaders headers) {
        return FindingsResponse.from(
                linter.lint(documents.bytes(body), MediaTypes.formatOf(headers.getMediaType())),
                severity,
                Text.languageOf(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
