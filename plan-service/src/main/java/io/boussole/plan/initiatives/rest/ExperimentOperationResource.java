package io.boussole.plan.initiatives.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.initiatives.ExperimentService;
import io.boussole.plan.request.RequestFaults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What can be done with an experiment. If-Match wants the experiment's own ETag, or {@code *}. */
@Path("/plans/{planId}/experiments/{experimentId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.EDITOR)
@Tag(name = "Initiatives")
final class ExperimentOperationResource {
    private static final String SEEN = "The ETag of the experiment, or *; required";

    private final ExperimentService experiments;

    ExperimentOperationResource(ExperimentService experiments) {
        this.experiments = experiments;
    }

    @GET
    @Path("/readiness")
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(
            operationId = "getExperimentReadiness",
            summary = "What the experiment must still say before it starts, and whether it is large enough")
    @APIResponse(
            responseCode = "200",
            description = "What is missing, and the cases that it takes",
            content = @Content(schema = @Schema(implementation = ExperimentReadinessResponse.class)))
    public ExperimentReadinessResponse readiness(
            @PathParam("planId") UUID planId,
            @PathParam("experimentId") String experimentId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return ExperimentReadinessResponse.from(experiments.outlook(planId, experimentId), Text.languageOf(language));
    }

    @POST
    @Path("/start")
    @Operation(
            operationId = "startExperiment",
            summary = "Start an experiment; what it says of itself is frozen from then on")
    @APIResponse(
            responseCode = "200",
            description = "The experiment, running",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ExperimentMoveResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public RestResponse<ExperimentMoveResponse> start(
            @PathParam("planId") UUID planId,
            @PathParam("experimentId") String experimentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return InitiativeAnswers.of(experiments.start(planId, experimentId, ifMatch), language);
    }

    @POST
    @Path("/measure")
    @Operation(operationId = "measureExperiment", summary = "Hand in what was counted in both arms")
    @APIResponse(
            responseCode = "200",
            description = "The experiment, measured",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ExperimentMoveResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public RestResponse<ExperimentMoveResponse> measure(
            @PathParam("planId") UUID planId,
            @PathParam("experimentId") String experimentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Nullable MeasureExperimentRequest body) {
        return InitiativeAnswers.of(
                experiments.measure(
                        planId, experimentId, ifMatch, RequestFaults.body(body).checked()),
                language);
    }

    @POST
    @Path("/decide")
    @Operation(operationId = "decideExperiment", summary = "Iterate, scale or stop; to scale makes a rollout")
    @APIResponse(
            responseCode = "200",
            description = "The experiment, decided",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ExperimentMoveResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public RestResponse<ExperimentMoveResponse> decide(
            @PathParam("planId") UUID planId,
            @PathParam("experimentId") String experimentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Nullable DecideExperimentRequest body) {
        return InitiativeAnswers.of(
                experiments.decide(
                        planId, experimentId, ifMatch, RequestFaults.body(body).checked()),
                language);
    }
}
