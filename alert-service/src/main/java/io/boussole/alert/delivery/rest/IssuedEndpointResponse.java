package io.boussole.alert.delivery.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.boussole.alert.delivery.endpoint.IssuedEndpoint;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IssuedDeliveryEndpoint", description = "A delivery endpoint with its new secret")
record IssuedEndpointResponse(
        @JsonUnwrapped DeliveryEndpointResponse endpoint,

        @Schema(description = "WEBHOOK: signs what is sent, shown this once") @Nullable
        String secret) {

    static IssuedEndpointResponse from(IssuedEndpoint issued) {
        return new IssuedEndpointResponse(DeliveryEndpointResponse.from(issued.endpoint()), issued.secret());
    }

    /** Without the secret: this text ends up in logs. */
    @Override
    public String toString() {
        return "IssuedEndpointResponse[]";
    }
}
