package io.boussole.metrics.connection.rest;

import io.boussole.metrics.connection.ConnectionState;
import io.boussole.metrics.connection.ConnectionTerms;
import io.boussole.metrics.connection.PauseMode;
import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.source.SourceKind;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CreateConnectionRequest")
record CreateConnectionRequest(
        @Schema(examples = "HubSpot France", maxLength = 120) @NotNull
        String name,

        @NotNull SourceKind source,

        @Schema(
                description =
                        "What the sender signs with, or gives as its password: for HubSpot the client secret of the app. Left out, one is made",
                minLength = 8,
                maxLength = 256)
        @Nullable
        String secret,

        @Schema(
                description =
                        "Base of the address that the sender calls, where a proxy makes it another than the service's own",
                examples = "https://hooks.example.com")
        @Nullable
        String publicUrl,

        @Schema(description = "ISO 4217 code of amounts that come without one", examples = "EUR") @Nullable
        String defaultCurrency,

        @Schema(description = "Left out, those of an account that nobody has changed") @Nullable
        StagesBody stages,

        @Schema(
                description =
                        "Whether signatures without a time are taken too (HubSpot versions 1 and 2); a captured request could then be replayed",
                defaultValue = "false")
        @Nullable
        Boolean untimedSignatures,

        @Schema(
                description = "IANA name of the zone of times that the sender writes without one",
                examples = "Europe/Paris",
                defaultValue = "UTC")
        @Nullable
        ZoneId timeZone,

        @Schema(
                description = "Source of facts that name none of their own, as the plan's channels match it",
                examples = "cold-email")
        @Nullable
        String defaultSource,

        @Schema(
                description =
                        "What stages before an opportunity stand for, deals' and persons', as the sender writes them",
                examples = "{\"marketingqualifiedlead\":\"MQL\"}")
        @Nullable
        Map<String, FunnelStage> qualification,

        @Schema(description = "What this kind of sender is to be told; its page of documentation says which") @Nullable
        Map<String, String> options,

        @Schema(
                description =
                        "What it does with deliveries while it is paused; left out, HOLD where the sender would lose what it is refused, else REFUSE")
        @Nullable
        PauseMode pauseMode) {

    ConnectionTerms toTerms() {
        return new ConnectionTerms(
                name.strip(),
                ConnectionState.ACTIVE,
                pauseModeOrUsual(),
                stages == null ? source.source().usualStages() : stages.toStages(),
                defaultCurrency,
                publicUrl,
                Boolean.TRUE.equals(untimedSignatures),
                Account.zone(timeZone),
                Account.source(defaultSource),
                Account.map(qualification),
                Account.map(options));
    }

    private PauseMode pauseModeOrUsual() {
        if (pauseMode != null) {
            return pauseMode;
        }
        return source.source().losesDataOnError() ? PauseMode.HOLD : PauseMode.REFUSE;
    }

    /** Without the secret: this text ends up in logs. */
    @Override
    public String toString() {
        return "CreateConnectionRequest[name=" + name + ", source=" + source + "]";
    }
}
