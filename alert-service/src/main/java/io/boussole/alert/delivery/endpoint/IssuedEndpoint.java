package io.boussole.alert.delivery.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint together with its new secret, which is shown this once.
 *
 * @param secret null where the kind has none of ours
 */
public record IssuedEndpoint(
        DeliveryEndpoint endpoint, @Nullable String secret) {
    /** Without the secret: this text ends up in logs. */
    @Override
    public String toString() {
        return "IssuedEndpoint[endpointId=" + endpoint.id() + "]";
    }
}
