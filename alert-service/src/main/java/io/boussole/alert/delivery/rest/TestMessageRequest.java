package io.boussole.alert.delivery.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TestMessageRequest")
record TestMessageRequest(
        @Schema(description = "EMAIL: who gets it in the place of an owner; left out, those who get copies")
        @Pattern(regexp = DeliveryEndpointRequest.EMAIL)
        @Size(max = 254)
        @Nullable
        String email) {}
