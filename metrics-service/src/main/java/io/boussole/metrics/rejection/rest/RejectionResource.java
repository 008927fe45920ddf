package io.boussole.metrics.rejection.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.rejection.Rejection;
import io.boussole.metrics.rejection.RejectionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a connection delivered and nobody understood. Bodies may hold personal data, so reading them is for operators. */
@Path("/connections/{id}/rejections")
@Tag(name = "Connections")
@RolesAllowed(Role.Name.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
final class RejectionResource {
    private final RejectionService service;
    private final CurrentTenant tenant;

    RejectionResource(RejectionService service, CurrentTenant tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    @GET
    @Operation(operationId = "listRejections", summary = "Events that were not understood, the newest first")
    @APIResponse(responseCode = "200", description = "A page of rejections")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<RejectionResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        Locale language = Text.languageOf(acceptLanguage);
        List<Rejection> found = service.page(new ConnectionId(tenant.id(), id), before(pageToken), pageSize + 1)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND, "There is no such connection", "Cette connexion n'existe pas"));
        return Page.of(found, pageSize, rejection -> Long.toString(rejection.id()))
                .map(rejection -> RejectionResponse.from(rejection, language));
    }

    private static long before(@Nullable String pageToken) {
        @Nullable Long id = Cursor.read(pageToken, 1, keys -> Long.valueOf(keys.get(0)));
        return id == null ? Long.MAX_VALUE : id;
    }
}
