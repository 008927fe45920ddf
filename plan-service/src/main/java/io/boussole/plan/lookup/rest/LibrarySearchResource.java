package io.boussole.plan.lookup.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.summary.LibrarySearch;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finds things in the plan's library, down to the second of a recording. */
@Path("/plans/{planId}/library-search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Lookups")
final class LibrarySearchResource {
    private final PlanService plans;

    LibrarySearchResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "searchLibrary", summary = "Items of the library, with the annotations that answer")
    @APIResponse(responseCode = "200", description = "A page of items, in the order of the plan")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Page<LibraryHitResponse> search(
            @PathParam("planId") UUID planId,
            @QueryParam("q")
                    @Parameter(description = "Words in an item or an annotation; case and accents make no difference")
                    @Nullable
                    String text,
            @QueryParam("tag") @Parameter(description = "Of an item or an annotation, such as OBJECTION") @Nullable
                    String tag,
            @QueryParam("kind") @Nullable LibraryKind kind,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        LibrarySearch search = new LibrarySearch(text, tag, kind);
        return Slice.of(search.in(plans.read(planId).plan()), pageSize, pageToken)
                .map(LibraryHitResponse::from);
    }
}
