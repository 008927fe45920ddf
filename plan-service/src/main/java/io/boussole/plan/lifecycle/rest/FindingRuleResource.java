package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.PageToken;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.findings.Severity;
import io.boussole.plan.format.DocumentSchema;
import io.boussole.plan.linting.FindingCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the linter can say, and what a document may look like. */
@Path("/")
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Findings")
final class FindingRuleResource {
    private static final String SCHEMA_JSON = "application/schema+json";
    private static final String SCHEMA = DocumentSchema.written();

    @GET
    @Path("finding-rules")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listFindingRules", summary = "Everything that a finding can be about")
    @APIResponse(
            responseCode = "200",
            description = "Faults of a text first, then the rules in the order of a plan's parts")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Page<FindingRuleResponse> rules(
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        String after = PageToken.decode(pageToken);
        List<FindingCatalogue.Entry> rest = FindingCatalogue.after(after).stream()
                .filter(entry -> severity == null || entry.severity() == severity)
                .limit(pageSize + 1L)
                .toList();
        Locale language = Text.languageOf(acceptLanguage);
        return Page.of(rest, pageSize, FindingCatalogue.Entry::code)
                .map(entry -> FindingRuleResponse.from(entry, language));
    }

    @GET
    @Path("plan-schema")
    @Produces({SCHEMA_JSON, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getPlanSchema", summary = "JSON Schema of a plan document, for editors")
    @APIResponse(
            responseCode = "200",
            description = "JSON Schema, draft 2020-12",
            content = {
                @Content(mediaType = SCHEMA_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class))
            })
    public String schema() {
        return SCHEMA;
    }
}
