package io.boussole.plan.decisions.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.plan.PlanApi;
import io.boussole.plan.decisions.DecisionFilter;
import io.boussole.plan.decisions.DecisionService;
import io.boussole.plan.decisions.DecisionType;
import io.boussole.plan.decisions.SubjectPart;
import io.boussole.plan.decisions.TakenDecision;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.linting.Today;
import io.boussole.plan.request.RequestFaults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
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

@Path("/plans/{planId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Decisions")
final class DecisionResource {
    private final DecisionService decisions;
    private final IdempotentRequests requests;
    private final PlanService plans;
    private final Clock clock;

    DecisionResource(DecisionService decisions, IdempotentRequests requests, PlanService plans, Clock clock) {
        this.decisions = decisions;
        this.requests = requests;
        this.plans = plans;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "takeDecision",
            summary = "Take a decision",
            description =
                    "To STOP a battle or a channel ends it in the plan and says what that frees. A decision that contradicts"
                            + " one that stands must supersede it.")
    @APIResponse(
            responseCode = "201",
            description = "The decision",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Response take(
            @PathParam("planId") UUID planId,
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = PlanApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @Nullable TakeDecisionRequest request) {
        TakeDecisionRequest wanted = RequestFaults.body(request);
        return requests.once(
                idempotencyKey,
                "POST /plans/" + planId + "/decisions",
                wanted,
                () -> taken(planId, wanted).toResponse());
    }

    private RestResponse<DecisionResponse> taken(UUID planId, TakeDecisionRequest request) {
        TakenDecision taken = decisions.take(planId, request.toDecision());
        return RestResponse.ResponseBuilder.<DecisionResponse>created(
                        URI.create("/plans/" + planId + "/decisions/" + taken.id()))
                .entity(DecisionResponse.from(taken, today(planId)))
                .build();
    }

    @GET
    @Operation(operationId = "listDecisions", summary = "Decisions of the plan, the newest first")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public Page<DecisionResponse> list(
            @PathParam("planId") UUID planId,
            @QueryParam("part") @Nullable SubjectPart part,
            @QueryParam("subjectId") @Nullable String subjectId,
            @QueryParam("type") @Nullable DecisionType type,
            @QueryParam("standing")
                    @Parameter(description = "true: those that still hold; false: those that were superseded")
                    @Nullable
                    Boolean standing,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        DecisionFilter filter = new DecisionFilter(part, subjectId, type, standing);
        LocalDate today = today(planId);
        return decisions
                .list(planId, filter, pageSize, pageToken)
                .map(decision -> DecisionResponse.from(decision, today));
    }

    @GET
    @Path("/reversals")
    @Operation(operationId = "countReversals", summary = "How often the team went back on a decision, by quarter")
    @APIResponse(
            responseCode = "200",
            description = "The quarters in which something was decided",
            content = @Content(schema = @Schema(implementation = ReversalsResponse.class)))
    public ReversalsResponse reversals(@PathParam("planId") UUID planId) {
        return ReversalsResponse.from(decisions.quarters(planId));
    }

    @GET
    @Path("/{decisionId}")
    @Operation(operationId = "getDecision", summary = "One decision, and when its effect can be measured")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    public DecisionResponse get(@PathParam("planId") UUID planId, @PathParam("decisionId") UUID decisionId) {
        return DecisionResponse.from(decisions.get(planId, decisionId), today(planId));
    }

    private LocalDate today(UUID planId) {
        return Today.of(plans.read(planId).plan(), clock);
    }
}
