package io.boussole.plan.feedback.rest;

import static java.util.Objects.requireNonNull;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.plan.PlanApi;
import io.boussole.plan.feedback.FeedbackService;
import io.boussole.plan.feedback.GivenFeedback;
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

@Path("/plans/{planId}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Feedback", description = "What the team says of a plan, and what changed because of it")
final class FeedbackResource {
    private final FeedbackService feedback;
    private final IdempotentRequests requests;

    FeedbackResource(FeedbackService feedback, IdempotentRequests requests) {
        this.feedback = feedback;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "giveFeedback", summary = "Say something of the plan")
    @APIResponse(
            responseCode = "201",
            description = "The feedback",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = FeedbackResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Response give(
            @PathParam("planId") UUID planId,
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = PlanApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            FeedbackRequests.@Nullable Give body) {
        FeedbackRequests.Give wanted = RequestFaults.body(body).checked();
        return requests.once(
                idempotencyKey,
                "POST /plans/" + planId + "/feedback",
                wanted,
                () -> given(planId, wanted).toResponse());
    }

    private RestResponse<FeedbackResponse> given(UUID planId, FeedbackRequests.Give wanted) {
        GivenFeedback given = feedback.give(planId, requireNonNull(wanted.text()), wanted.pointer());
        return RestResponse.ResponseBuilder.<FeedbackResponse>created(
                        URI.create("/plans/" + planId + "/feedback/" + given.id()))
                .tag(Revision.tag(given.revision()))
                .entity(FeedbackResponse.from(given))
                .build();
    }

    @GET
    @Operation(operationId = "listFeedback", summary = "What was said of the plan, the newest first")
    @APIResponse(responseCode = "200", description = "A page of feedback")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Page<FeedbackResponse> list(
            @PathParam("planId") UUID planId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return feedback.list(planId, pageSize, pageToken).map(FeedbackResponse::from);
    }

    @GET
    @Path("/{feedbackId}")
    @Operation(operationId = "getFeedback", summary = "One feedback, with its answer")
    @APIResponse(
            responseCode = "200",
            description = "The feedback",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = FeedbackResponse.class)))
    public RestResponse<FeedbackResponse> get(
            @PathParam("planId") UUID planId, @PathParam("feedbackId") UUID feedbackId) {
        return answer(feedback.get(planId, feedbackId));
    }

    @POST
    @Path("/{feedbackId}/answer")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "answerFeedback", summary = "Answer, and name the version in which the change can be seen")
    @APIResponse(
            responseCode = "200",
            description = "The feedback, answered",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = FeedbackResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public RestResponse<FeedbackResponse> answer(
            @PathParam("planId") UUID planId,
            @PathParam("feedbackId") UUID feedbackId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that was read; required") @Nullable
                    String ifMatch,
            FeedbackRequests.@Nullable Answer body) {
        FeedbackRequests.Answer wanted = RequestFaults.body(body).checked();
        return answer(feedback.answer(planId, feedbackId, ifMatch, requireNonNull(wanted.text()), wanted.version()));
    }

    private static RestResponse<FeedbackResponse> answer(GivenFeedback given) {
        return RestResponse.ResponseBuilder.ok(FeedbackResponse.from(given))
                .tag(Revision.tag(given.revision()))
                .build();
    }
}
