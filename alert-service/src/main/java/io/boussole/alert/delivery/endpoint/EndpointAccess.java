package io.boussole.alert.delivery.endpoint;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what an endpoint is spoken to.
 *
 * @param url where it is, secret or not; null: its kind's usual address, or none
 * @param secrets the present one first, then the former one while it goes on
 */
public record EndpointAccess(
        String tenantId,
        UUID id,
        EndpointKind kind,
        @Nullable String url,
        @Nullable String clientId,
        List<String> copies,
        @Nullable String language,
        List<String> secrets) {

    /** Without the secrets: this text ends up in logs. */
    @Override
    public String toString() {
        return "EndpointAccess[" + kind + " " + id + "]";
    }
}
