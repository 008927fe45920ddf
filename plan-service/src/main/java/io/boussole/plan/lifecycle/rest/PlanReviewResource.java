package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.plan.PlanApi;
import io.boussole.plan.lifecycle.ReviewService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/review")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Life")
final class PlanReviewResource {
    private final ReviewService reviews;

    PlanReviewResource(ReviewService reviews) {
        this.reviews = reviews;
    }

    @GET
    @Operation(
            operationId = "getPlanReview",
            summary = "When the plan was last looked through, and by when it must be again")
    @APIResponse(
            responseCode = "200",
            description = "The last review",
            content = @Content(schema = @Schema(implementation = PlanReviewResponse.class)))
    public PlanReviewResponse get(@PathParam("planId") UUID planId) {
        return PlanReviewResponse.from(reviews.get(planId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "reviewPlan",
            summary = "Say that the plan was looked through and stays as it is",
            description = "Whoever changes the plan need not: a change is a review.")
    @APIResponse(
            responseCode = "200",
            description = "This review",
            content = @Content(schema = @Schema(implementation = PlanReviewResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public PlanReviewResponse review(@PathParam("planId") UUID planId, @Valid @Nullable ReviewPlanRequest request) {
        return PlanReviewResponse.from(reviews.review(planId, request == null ? null : request.note()));
    }
}
