package io.boussole.plan.lookup.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.summary.Contribution;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What somebody's work is for. */
@Path("/plans/{planId}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Lookups")
@APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
final class ContributionResource {
    private final PlanService plans;

    ContributionResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Operation(
            operationId = "listContributions",
            summary = "How actions feed the plan: action, battle, KPI, objective, why",
            description = "The actions of a member, or one action.")
    @APIResponse(responseCode = "200", description = "A page of contributions, in the order of the plan")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public Page<ContributionResponse> list(
            @PathParam("planId") UUID planId,
            @QueryParam("memberId") @Nullable String memberId,
            @QueryParam("actionId") @Nullable String actionId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        PlanDocument plan = plans.read(planId).plan();
        requireKnown(plan, memberId);
        List<Contribution> found = Contribution.of(plan, wanted(memberId, actionId));
        if (actionId != null && found.isEmpty()) {
            throw ProblemException.of(PlanProblem.ACTION_NOT_FOUND, PlanProblem.ACTION_NOT_FOUND.title());
        }
        return Slice.of(found, pageSize, pageToken).map(ContributionResponse::from);
    }

    private static Predicate<Action> wanted(@Nullable String memberId, @Nullable String actionId) {
        return action -> (memberId == null || memberId.equals(action.ownerId()))
                && (actionId == null || actionId.equals(action.id()));
    }

    private static void requireKnown(PlanDocument plan, @Nullable String memberId) {
        if (memberId != null && plan.team().stream().map(Member::id).noneMatch(memberId::equals)) {
            throw ProblemException.of(PlanProblem.MEMBER_NOT_FOUND, PlanProblem.MEMBER_NOT_FOUND.title());
        }
    }
}
