package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.PartnerProgram.Partner;
import io.boussole.plan.document.PlanDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/pipeline-sharing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class PipelineSharingResource {
    private final CalculationService calculations;

    PipelineSharingResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(operationId = "sharePipeline", summary = "How an opportunity is shared with the partner who brought it")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = PipelineSharingResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public PipelineSharingResponse get(
            @PathParam("planId") UUID planId,
            @QueryParam("leadSourceCode") @Parameter(required = true) @Nullable String leadSourceCode,
            @QueryParam("amount")
                    @Parameter(required = true, description = "In the plan's currency, at least 0")
                    @Nullable
                    String amount,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        SharingQuery query = SharingQuery.of(leadSourceCode, amount);
        PlanDocument plan = calculations.plan(planId);
        Partner partner = calculations.partner(plan, query.leadSourceCode());
        return PipelineSharingResponse.from(
                plan, partner, query.amountIn(plan.currency()), Text.languageOf(acceptLanguage));
    }
}
