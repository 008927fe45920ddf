package io.boussole.metrics.connection.rest;

import io.boussole.metrics.connection.ConnectionState;
import io.boussole.metrics.connection.ConnectionTerms;
import io.boussole.metrics.connection.PauseMode;
import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.source.ClosingStages;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a connection can be changed: a JSON Merge Patch applies to this. */
@Schema(
        name = "ChangeConnectionRequest",
        description = "A JSON Merge Patch (RFC 7396): what is left out stays, null clears")
record ConnectionTermsBody(
        @Schema(maxLength = 120, required = false) @NotNull String name,

        @Schema(required = false) @NotNull ConnectionState state,
        @Schema(required = false) @NotNull PauseMode pauseMode,

        @Nullable StagesBody stages,
        @Nullable String defaultCurrency,
        @Nullable String publicUrl,
        @Nullable Boolean untimedSignatures,
        @Nullable ZoneId timeZone,
        @Nullable String defaultSource,
        @Nullable Map<String, @Nullable FunnelStage> qualification,
        @Nullable Map<String, @Nullable String> options) {

    static ConnectionTermsBody from(ConnectionTerms terms) {
        return new ConnectionTermsBody(
                terms.name(),
                terms.state(),
                terms.pauseMode(),
                StagesBody.from(terms.stages()),
                terms.defaultCurrency(),
                terms.publicUrl(),
                terms.untimedSignatures(),
                terms.timeZone(),
                terms.defaultSource(),
                Account.nullable(terms.qualification()),
                Account.nullable(terms.options()));
    }

    ConnectionTerms toTerms() {
        return new ConnectionTerms(
                name.strip(),
                state,
                pauseMode,
                stages == null ? ClosingStages.NONE : stages.toStages(),
                defaultCurrency,
                publicUrl,
                Boolean.TRUE.equals(untimedSignatures),
                Account.zone(timeZone),
                Account.source(defaultSource),
                Account.map(qualification),
                Account.map(options));
    }
}
