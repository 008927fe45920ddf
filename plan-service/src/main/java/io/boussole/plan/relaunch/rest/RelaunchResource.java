package io.boussole.plan.relaunch.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.plan.PlanApi;
import io.boussole.plan.relaunch.RelaunchProgress;
import io.boussole.plan.relaunch.RelaunchService;
import io.boussole.plan.request.RequestFaults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
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

@Path("/plans/{planId}/relaunch-checklists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Relaunch", description = "Setting a plan that is off track going again, step by step")
final class RelaunchResource {
    private final RelaunchService relaunches;
    private final IdempotentRequests requests;

    RelaunchResource(RelaunchService relaunches, IdempotentRequests requests) {
        this.relaunches = relaunches;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "beginRelaunch", summary = "Begin to set a plan going again that is off track")
    @APIResponse(
            responseCode = "201",
            description = "The checklist, with nothing done",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = RelaunchChecklistResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Response begin(
            @PathParam("planId") UUID planId,
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = PlanApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            RecoveryRequests.@Nullable Begin body) {
        String reason = RequestFaults.body(body).checked();
        return requests.once(
                idempotencyKey,
                "POST /plans/" + planId + "/relaunch-checklists",
                reason,
                () -> begun(planId, reason, Text.languageOf(language)).toResponse());
    }

    private RestResponse<RelaunchChecklistResponse> begun(UUID planId, String reason, Locale language) {
        RelaunchProgress begun = relaunches.begin(planId, reason);
        return RestResponse.ResponseBuilder.<RelaunchChecklistResponse>created(
                        URI.create("/plans/" + planId + "/relaunch-checklists/" + begun.id()))
                .tag(Revision.tag(begun.revision()))
                .entity(RelaunchChecklistResponse.from(begun, language))
                .build();
    }

    @GET
    @Operation(operationId = "listRelaunches", summary = "Relaunches of the plan, the newest first")
    @APIResponse(responseCode = "200", description = "A page of checklists")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Page<RelaunchChecklistResponse> list(
            @PathParam("planId") UUID planId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return relaunches
                .list(planId, pageSize, pageToken)
                .map(found -> RelaunchChecklistResponse.from(found, Text.languageOf(language)));
    }

    @GET
    @Path("/{checklistId}")
    @Operation(operationId = "getRelaunch", summary = "One relaunch, with what is done and what is next")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RelaunchChecklistResponse.class)))
    public RestResponse<RelaunchChecklistResponse> get(
            @PathParam("planId") UUID planId,
            @PathParam("checklistId") UUID checklistId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return RelaunchAnswers.of(relaunches.get(planId, checklistId), language);
    }
}
