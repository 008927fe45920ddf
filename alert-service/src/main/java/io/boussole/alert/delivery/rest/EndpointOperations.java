package io.boussole.alert.delivery.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.delivery.dispatch.DeliveryService;
import io.boussole.alert.delivery.dispatch.DeliveryState;
import io.boussole.alert.delivery.dispatch.TestMessage;
import io.boussole.alert.delivery.endpoint.DeliveryEndpointService;
import io.boussole.alert.delivery.endpoint.IssuedEndpoint;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is done with a delivery endpoint beside changing it. */
@Path("/delivery-endpoints/{endpointId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "Delivery")
final class EndpointOperations {
    private final DeliveryEndpointService endpoints;
    private final DeliveryService deliveries;
    private final TestMessage tests;
    private final ObjectMapper json;

    EndpointOperations(
            DeliveryEndpointService endpoints, DeliveryService deliveries, TestMessage tests, ObjectMapper json) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.tests = tests;
        this.json = json;
    }

    @POST
    @Path("/rotate-secret")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rotateSigningSecret",
            summary = "Give a webhook a new signing secret; for a while both sign")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RotateSigningSecretRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The new secret, shown this once",
            content = @Content(schema = @Schema(implementation = IssuedEndpointResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public Response rotateSecret(
            @PathParam("endpointId") UUID endpointId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = DeliveryEndpointResource.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable String body)
            throws JsonProcessingException {
        // A text, because most callers send no body, and some of their clients then claim that it is a form.
        RotateSigningSecretRequest request = body == null || body.isBlank()
                ? new RotateSigningSecretRequest(null)
                : json.readValue(body, RotateSigningSecretRequest.class);
        IssuedEndpoint issued = endpoints.rotateSecret(endpointId, ifMatch, request.checkedOverlap());
        return Response.ok(IssuedEndpointResponse.from(issued))
                .tag(Revision.tag(issued.endpoint().revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "testDeliveryEndpoint",
            summary = "Send a test message now, once, and hear what came of it",
            description = "A CRM gets a task that says so.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = TestMessageResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public TestMessageResponse test(
            @PathParam("endpointId") UUID endpointId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Valid @Nullable TestMessageRequest request) {
        @Nullable String email = request == null ? null : request.email();
        return TestMessageResponse.from(tests.send(endpointId, email), Text.languageOf(acceptLanguage));
    }

    @GET
    @Path("/deliveries")
    @Operation(operationId = "listDeliveries", summary = "What was sent there and what came of it, newest first")
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<DeliveryResponse> deliveries(
            @PathParam("endpointId") UUID endpointId,
            @QueryParam("state") @Nullable DeliveryState state,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = Text.languageOf(acceptLanguage);
        return deliveries
                .page(endpointId, state, pageSize, pageToken)
                .map(delivery -> DeliveryResponse.from(delivery, language));
    }

    @POST
    @Path("/resend-failed")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "resendFailed", summary = "Send everything again that failed since then")
    @APIResponse(
            responseCode = "200",
            description = "How many there are",
            content = @Content(schema = @Schema(implementation = ResentResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public ResentResponse resendFailed(
            @PathParam("endpointId") UUID endpointId, @NotNull @Valid ResendFailedRequest request) {
        return new ResentResponse(deliveries.resendFailed(endpointId, request.since()));
    }
}
