package io.boussole.metrics.connection.rest;

import io.boussole.metrics.connection.ConnectionState;
import io.boussole.metrics.connection.activity.Activity;
import io.boussole.metrics.connection.integration.Integration;
import io.boussole.metrics.connection.integration.IntegrationState;
import io.boussole.metrics.source.SourceKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Integration")
record IntegrationResponse(
        UUID connectionId,
        String name,
        SourceKind source,
        @Schema(description = "Whether it is paused") ConnectionState connectionState,

        @Schema(
                description =
                        "FAILING: the last delivery was refused, or more than 5 % of the events of today and yesterday were"
                                + " not understood. SILENT: no delivery for 72 hours, or ever")
        IntegrationState state,

        @Nullable Instant lastDeliveryAt,

        @Schema(description = "The sender's time of the newest event that counted") @Nullable
        Instant lastEventAt,

        @Schema(
                description =
                        "Mean seconds from what happened to its receipt, of the events of today and yesterday (UTC)")
        @Nullable
        Long lagSeconds,

        @Schema(
                description =
                        "Share of the events of today and yesterday (UTC) that could not be understood, from 0 to 1")
        @Nullable
        BigDecimal errorRate,

        @Schema(description = "Events that could not be understood, since the connection was made")
        long rejected) {
    static IntegrationResponse from(Integration integration) {
        Activity activity = integration.activity();
        return new IntegrationResponse(
                integration.connection().id(),
                integration.connection().terms().name(),
                integration.connection().source(),
                integration.connection().terms().state(),
                integration.state(),
                activity.lastDeliveryAt(),
                activity.lastEventAt(),
                activity.recently().lag().map(Duration::toSeconds).orElse(null),
                activity.recently().errorRate().orElse(null),
                activity.rejected());
    }
}
