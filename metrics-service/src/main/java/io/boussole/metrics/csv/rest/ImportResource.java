package io.boussole.metrics.csv.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.access.TenantScope;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.Text;
import io.boussole.http.TimeCursor;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.csv.Import;
import io.boussole.metrics.csv.ImportService;
import io.boussole.metrics.csv.ImportedRow;
import io.boussole.metrics.csv.RowOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of facts, for tools without webhooks and for what happened before a tool was connected. */
@Path("/connections/{connectionId}/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
final class ImportResource {
    private static final String CSV = "text/csv";
    private static final String UPLOAD_OFFSET = "Upload-Offset";
    private static final int REPORT_PAGE = 1000;

    private final ImportService imports;
    private final IdempotentRequests requests;
    private final CurrentTenant tenant;

    ImportResource(ImportService imports, IdempotentRequests requests, CurrentTenant tenant) {
        this.imports = imports;
        this.requests = requests;
        this.tenant = tenant;
    }

    @POST
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes({CSV, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "beginImport",
            summary = "Import a file, or its first part",
            description =
                    "A file that does not fit into one body comes in parts: complete=false here, then the others with PATCH.")
    @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "201",
            description = "Taken; its rows are being read when it is complete",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response begin(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam(IdempotentRequests.HEADER)
                    @Parameter(description = "A UUID of the client's: sent again with it, the file is imported once")
                    @Nullable
                    String idempotencyKey,
            @BeanParam TermsParameters terms,
            @QueryParam("complete") @DefaultValue("true") boolean complete,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @Context UriInfo uri,
            byte @Nullable [] body) {
        byte[] bytes = present(body);
        String operation = "POST " + uri.getRequestUri().getRawPath() + "?"
                + uri.getRequestUri().getRawQuery();
        return requests.once(idempotencyKey, operation, bytes, () -> {
            Import begun = imports.begin(connectionId, terms::terms, bytes, complete);
            return Response.created(URI.create("/connections/" + connectionId + "/imports/" + begun.id()))
                    .header(UPLOAD_OFFSET, begun.uploaded())
                    .entity(ImportResponse.from(begun, Text.languageOf(acceptLanguage)))
                    .build();
        });
    }

    @PATCH
    @Path("/{importId}")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes({CSV, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(operationId = "continueImport", summary = "Add the next part of a file")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = MetricsApi.PROBLEM)
    public Response append(
            @PathParam("connectionId") UUID connectionId,
            @PathParam("importId") UUID importId,
            @HeaderParam(UPLOAD_OFFSET)
                    @Parameter(
                            required = true,
                            description = "Where in the file the part begins: uploaded of the import")
                    @NotNull
                    @Min(0)
                    Long offset,
            @QueryParam("complete") @DefaultValue("false") @Parameter(description = "Whether it is the last part")
                    boolean complete,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            byte @Nullable [] body) {
        Import current = imports.append(connectionId, importId, offset, present(body), complete);
        return Response.ok(ImportResponse.from(current, Text.languageOf(acceptLanguage)))
                .header(UPLOAD_OFFSET, current.uploaded())
                .build();
    }

    @GET
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "listImports", summary = "The imports of a connection, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<ImportResponse> list(
            @PathParam("connectionId") UUID connectionId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        List<Import> found = imports.list(connectionId, TimeCursor.read(pageToken), pageSize + 1);
        return Page.of(found, pageSize, one -> new TimeCursor(one.createdAt(), one.id()).toString())
                .map(one -> ImportResponse.from(one, Text.languageOf(acceptLanguage)));
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "getImport", summary = "How far an import is")
    @APIResponse(responseCode = "200", description = "The import")
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public ImportResponse get(
            @PathParam("connectionId") UUID connectionId,
            @PathParam("importId") UUID importId,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        return ImportResponse.from(imports.find(connectionId, importId), Text.languageOf(acceptLanguage));
    }

    @DELETE
    @Path("/{importId}")
    @RolesAllowed(Role.Name.OPERATOR)
    @Operation(operationId = "deleteImport", summary = "Throw away a file that is not complete")
    @APIResponse(responseCode = "204", description = "Thrown away")
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    public Response delete(@PathParam("connectionId") UUID connectionId, @PathParam("importId") UUID importId) {
        imports.delete(connectionId, importId);
        return Response.noContent().build();
    }

    @GET
    @Path("/{importId}/report")
    @RolesAllowed(Role.Name.OPERATOR)
    @Operation(operationId = "getImportReport", summary = "What became of each row")
    @APIResponse(responseCode = "200", description = "A page of rows, by number")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<ReportRow> report(
            @PathParam("connectionId") UUID connectionId,
            @PathParam("importId") UUID importId,
            @QueryParam("outcome") @Nullable RowOutcome outcome,
            @QueryParam("pageSize") @DefaultValue("200") @Min(1) @Max(1000) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        @Nullable Long after = Cursor.read(pageToken, 1, keys -> Long.valueOf(keys.get(0)));
        List<ImportedRow> found =
                imports.report(connectionId, importId, Objects.requireNonNullElse(after, 0L), outcome, pageSize + 1);
        return Page.of(found, pageSize, row -> Long.toString(row.number()))
                .map(row -> ReportRow.from(row, Text.languageOf(acceptLanguage)));
    }

    @GET
    @Path("/{importId}/report.csv")
    @RolesAllowed(Role.Name.OPERATOR)
    @Produces(CSV)
    @Operation(operationId = "getImportReportFile", summary = "What became of each row, as a file for a spreadsheet")
    @APIResponse(
            responseCode = "200",
            description = "Every row; nothing in it is a formula",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Response reportFile(
            @PathParam("connectionId") UUID connectionId,
            @PathParam("importId") UUID importId,
            @QueryParam("outcome") @Nullable RowOutcome outcome,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        Import reported = imports.find(connectionId, importId);
        String tenantId = tenant.id();
        Locale language = Text.languageOf(acceptLanguage);
        StreamingOutput file = output -> write(output, tenantId, reported, outcome, language);
        return Response.ok(file, CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + importId + ".csv\"")
                .build();
    }

    private void write(
            OutputStream output, String tenantId, Import reported, @Nullable RowOutcome outcome, Locale language)
            throws IOException {
        try (ReportFile file = new ReportFile(output)) {
            long after = 0;
            List<ImportedRow> page = List.of();
            do {
                long from = after;
                page = TenantScope.call(
                        tenantId,
                        () -> imports.report(reported.connection().id(), reported.id(), from, outcome, REPORT_PAGE));
                file.add(page.stream().map(row -> ReportRow.from(row, language)).toList());
                after = page.isEmpty() ? after : page.get(page.size() - 1).number();
            } while (page.size() == REPORT_PAGE);
        }
    }

    private static byte[] present(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }
}
