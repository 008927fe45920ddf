package io.boussole.plan.lookup.rest;

import io.boussole.access.Role;
import io.boussole.http.ProblemException;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.linting.Today;
import io.boussole.plan.summary.Coverage;
import io.boussole.plan.summary.OnboardingPlan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has a part in the plan, and in somebody's first week. */
@Path("/plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Lookups")
final class PlanCoverageResource {
    private final PlanService plans;
    private final Clock clock;

    PlanCoverageResource(PlanService plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @GET
    @Path("/coverage")
    @Operation(
            operationId = "getCoverage",
            summary = "How many assignments each of the three functions has",
            description =
                    "An assignment is a place that names a member to do or answer for something: a role in a battle, an"
                            + " action, a critical task, an objective, a KPI, a ritual, a date. People who have left do not count.")
    @APIResponse(
            responseCode = "200",
            description = "The three functions",
            content = @Content(schema = @Schema(implementation = CoverageResponse.class)))
    public CoverageResponse coverage(@PathParam("planId") UUID planId) {
        PlanDocument plan = plans.read(planId).plan();
        return CoverageResponse.from(Coverage.of(plan, Today.of(plan, clock)));
    }

    @GET
    @Path("/people/{memberId}/onboarding")
    @Operation(
            operationId = "getOnboarding",
            summary = "The first week of a member: what, with whom, until when",
            description = "Due dates count working days of the plan's calendar from the member's first day.")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public OnboardingResponse onboarding(@PathParam("planId") UUID planId, @PathParam("memberId") String memberId) {
        PlanDocument plan = plans.read(planId).plan();
        Member member = plan.team().stream()
                .filter(candidate -> memberId.equals(candidate.id()))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.of(PlanProblem.MEMBER_NOT_FOUND, PlanProblem.MEMBER_NOT_FOUND.title()));
        return OnboardingResponse.from(OnboardingPlan.of(plan, member));
    }
}
