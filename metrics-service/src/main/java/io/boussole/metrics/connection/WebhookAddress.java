package io.boussole.metrics.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a sender delivers to. */
@ApplicationScoped
public class WebhookAddress {
    private final ConnectionConfig config;

    WebhookAddress(ConnectionConfig config) {
        this.config = config;
    }

    /** @param publicUrl the connection's own base; null for the service's */
    public String of(UUID connectionId, @Nullable String publicUrl) {
        return under(publicUrl == null ? config.publicUrl() : publicUrl, connectionId);
    }

    /** All that the sender may call, likeliest first. A proxy that rewrites the path makes the base itself the address. */
    List<String> candidates(UUID connectionId, @Nullable String publicUrl) {
        return publicUrl == null
                ? List.of(under(config.publicUrl(), connectionId))
                : Stream.of(under(publicUrl, connectionId), publicUrl, under(config.publicUrl(), connectionId))
                        .distinct()
                        .toList();
    }

    private static String under(String base, UUID connectionId) {
        return (base.endsWith("/") ? base : base + "/") + "webhooks/" + connectionId;
    }
}
