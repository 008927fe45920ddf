package io.boussole.metrics.attribution.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.QueryParameters;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.attribution.AttributionModel;
import io.boussole.metrics.attribution.AttributionQuery;
import io.boussole.metrics.attribution.AttributionService;
import io.boussole.metrics.attribution.ModelChoice;
import io.boussole.metrics.attribution.ModelService;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What deals are credited to. */
@Path("/attribution")
@Tag(name = "Attribution")
@Produces(MediaType.APPLICATION_JSON)
final class AttributionResource {
    private static final int LONGEST_PERIOD_DAYS = 3660;

    private final AttributionService service;
    private final ModelService models;
    private final CurrentTenant tenant;
    private final SecurityIdentity caller;

    AttributionResource(
            AttributionService service, ModelService models, CurrentTenant tenant, SecurityIdentity caller) {
        this.service = service;
        this.models = models;
        this.tenant = tenant;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "getAttribution", summary = "Deals of a period, credited to what touched their persons")
    @APIResponse(
            responseCode = "200",
            description = "The credits",
            content = @Content(schema = @Schema(implementation = AttributionResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public AttributionResponse get(
            @NotNull @Parameter(required = true, description = "First day", example = "2027-01-01") @QueryParam("from")
                    LocalDate from,
            @NotNull
                    @Parameter(required = true, description = "Last day, included", example = "2027-03-31")
                    @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "By default of each deal the model in force on its day")
                    @QueryParam("model")
                    @Nullable
                    AttributionModel model,
            @QueryParam("by") @DefaultValue("SOURCE") AttributionQuery.Grouping by,
            @Parameter(description = "WON: deals won in the period. PIPELINE_CREATED: deals created in it")
                    @QueryParam("basis")
                    @DefaultValue("WON")
                    AttributionQuery.Basis basis,
            @Parameter(description = "Whose days they are", example = "Europe/Paris")
                    @QueryParam("timeZone")
                    @DefaultValue("UTC")
                    String timeZone) {
        check(from, to);
        AttributionQuery query = new AttributionQuery(tenant.id(), from, to, zone(timeZone), basis, by, model);
        return AttributionResponse.from(query, service.read(query));
    }

    @GET
    @Path("/model")
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(
            operationId = "getAttributionModel",
            summary = "The model in force today, its rule in words, and an example reckoned by the running code")
    @APIResponse(
            responseCode = "200",
            description = "The model",
            content = @Content(schema = @Schema(implementation = AttributionModelResponse.class)))
    public Response model(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        ModelService.InForce inForce = models.inForce(tenant.id());
        return Response.ok(AttributionModelResponse.from(inForce, Text.languageOf(acceptLanguage)))
                .tag(Revision.tag(inForce.revision()))
                .build();
    }

    @PUT
    @Path("/model")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseAttributionModel", summary = "Choose the model of a period to come")
    @APIResponse(
            responseCode = "200",
            description = "Chosen",
            content = @Content(schema = @Schema(implementation = ModelChoiceResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = MetricsApi.PROBLEM)
    public Response choose(
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ChooseModelRequest request) {
        ModelChoice choice = models.choose(
                tenant.id(),
                request.validFrom(),
                request.model(),
                request.nurtureWeights(),
                caller.getPrincipal().getName(),
                ifMatch);
        return Response.ok(ModelChoiceResponse.from(choice))
                .tag(Revision.tag(choice.revision()))
                .build();
    }

    @GET
    @Path("/models")
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "listAttributionModels", summary = "The models that were chosen, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<ModelChoiceResponse> history(
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        @Nullable Long before = Cursor.read(pageToken, 1, keys -> Long.valueOf(keys.get(0)));
        List<ModelChoice> found = models.choices(tenant.id()).stream()
                .filter(choice -> before == null || choice.revision() < before)
                .limit(pageSize + 1L)
                .toList();
        return Page.of(found, pageSize, choice -> Long.toString(choice.revision()))
                .map(ModelChoiceResponse::from);
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw QueryParameters.refusal(
                    "to", "BEFORE_FROM", "The last day is before the first", "Le dernier jour précède le premier");
        }
        if (to.isAfter(from.plusDays(LONGEST_PERIOD_DAYS))) {
            throw QueryParameters.refusal(
                    "to", "TOO_LONG", "At most ten years can be asked for", "La période ne peut dépasser dix ans");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw QueryParameters.refusal(
                    "timeZone",
                    "WRONG_TYPE",
                    "timeZone is a time zone like Europe/Paris",
                    "timeZone est un fuseau comme Europe/Paris");
        }
    }
}
