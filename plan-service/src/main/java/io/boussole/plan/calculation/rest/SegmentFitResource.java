package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.arithmetic.market.SegmentFit;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.Segment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/segments/{segmentId}/fit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class SegmentFitResource {
    private final CalculationService calculations;

    SegmentFitResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fitAccount",
            summary = "How well an account fits the segment, signal by signal",
            description =
                    "The body gives the account's traits by the name of their signal, such as COMPANY_SIZE: a text, a number, a boolean, or a list of them. Changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = SegmentFitResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public SegmentFitResponse fit(
            @PathParam("planId") UUID planId,
            @PathParam("segmentId") String segmentId,
            @Nullable Map<String, Object> traits,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Segment segment = CalculationService.found(calculations.plan(planId).segments(), Segment::id, segmentId);
        Map<String, Object> known = traits == null ? Map.of() : traits;
        return SegmentFitResponse.from(segment, SegmentFit.of(segment, known), Text.languageOf(acceptLanguage));
    }
}
