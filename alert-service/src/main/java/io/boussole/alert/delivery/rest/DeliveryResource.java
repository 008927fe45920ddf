package io.boussole.alert.delivery.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.delivery.dispatch.DeliveryService;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/deliveries/{deliveryId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "Delivery")
final class DeliveryResource {
    private final DeliveryService deliveries;

    DeliveryResource(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Operation(operationId = "getDelivery", summary = "One delivery with its attempts")
    @APIResponse(responseCode = "200", description = "The delivery")
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public DeliveryResponse get(
            @PathParam("deliveryId") UUID deliveryId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return DeliveryResponse.from(deliveries.get(deliveryId), Text.languageOf(acceptLanguage));
    }

    @POST
    @Path("/resend")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "resendDelivery",
            summary = "Send a delivery again, whatever came of it",
            description = "With the same webhook-id: who has seen it drops it.")
    @APIResponse(responseCode = "200", description = "The delivery, waiting")
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    public DeliveryResponse resend(
            @PathParam("deliveryId") UUID deliveryId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return DeliveryResponse.from(deliveries.resend(deliveryId), Text.languageOf(acceptLanguage));
    }
}
