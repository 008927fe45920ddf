package io.boussole.metrics.connection.rest;

import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionState;
import io.boussole.metrics.connection.ConnectionTerms;
import io.boussole.metrics.connection.PauseMode;
import io.boussole.metrics.connection.activity.Activity;
import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.source.SourceKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Connection")
record ConnectionResponse(
        UUID id,
        String name,
        SourceKind source,
        ConnectionState state,

        @Schema(description = "What it does with deliveries while it is paused")
        PauseMode pauseMode,

        @Schema(description = "Where the sender delivers to")
        String webhookUrl,

        @Schema(description = "User name that the sender gives with its secret; absent for one that signs") @Nullable
        String username,

        @Nullable String publicUrl,
        @Nullable String defaultCurrency,
        StagesBody stages,
        boolean untimedSignatures,
        ZoneId timeZone,
        @Nullable String defaultSource,
        Map<String, FunnelStage> qualification,
        Map<String, String> options,

        @Schema(description = "Until when the secret before the last rotation is still taken") @Nullable
        Instant formerSecretValidUntil,

        CountersResponse counters,
        long revision,
        Instant createdAt,
        Instant changedAt) {

    static ConnectionResponse from(Connection connection, String webhookUrl, Activity activity) {
        ConnectionTerms terms = connection.terms();
        return new ConnectionResponse(
                connection.id(),
                terms.name(),
                connection.source(),
                terms.state(),
                terms.pauseMode(),
                webhookUrl,
                connection.source().source().userName().orElse(null),
                terms.publicUrl(),
                terms.defaultCurrency(),
                StagesBody.from(terms.stages()),
                terms.untimedSignatures(),
                terms.timeZone(),
                terms.defaultSource(),
                terms.qualification(),
                terms.options(),
                connection.formerSecretValidUntil().orElse(null),
                CountersResponse.from(activity),
                connection.revision(),
                connection.createdAt(),
                connection.changedAt());
    }
}
