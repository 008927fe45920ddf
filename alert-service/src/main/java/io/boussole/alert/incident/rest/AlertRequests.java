package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.HandOver;
import io.boussole.alert.incident.Resolution;
import io.boussole.alert.incident.Resolving;
import io.boussole.alert.incident.Silencing;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be asked of an alert. */
final class AlertRequests {
    private AlertRequests() {}

    @Schema(name = "CommentAlert")
    record Comment(@NotBlank @Size(max = 4000) String text) {}

    @Schema(name = "HandOverAlert")
    record Handing(
            @Schema(description = "Member of the plan's team who has not left") @NotBlank @Size(max = 200)
            String toId,

            @NotBlank @Size(max = 2000) String reason,

            @Schema(description = "One of the alert's actions; without it, all that are still to be done") @Nullable
            UUID actionId) {
        HandOver toHandOver() {
            return new HandOver(toId, reason, actionId);
        }
    }

    @Schema(name = "HandOverCorrectiveAction")
    record HandingAction(
            @Schema(description = "Member of the plan's team who has not left") @NotBlank @Size(max = 200)
            String toId,

            @NotBlank @Size(max = 2000) String reason) {
        HandOver toHandOver(UUID actionId) {
            return new HandOver(toId, reason, actionId);
        }
    }

    @Schema(name = "SilenceAlert")
    record Silence(
            @Schema(description = "Later than now, within 90 days") @NotNull
            Instant until,

            @NotBlank @Size(max = 2000) String reason) {
        Silencing toSilencing() {
            return new Silencing(until, reason);
        }
    }

    @Schema(name = "UnsilenceAlert")
    record Unsilence(@Size(max = 2000) @Nullable String reason) {}

    @Schema(name = "ResolveAlert")
    record Resolve(
            @Schema(
                    description =
                            "FALSE_ALARM counts against the rule's precision; ACCEPTED_RISK keeps quiet for the period")
            @NotNull
            Resolution reason,

            @Size(max = 4000) @Nullable String comment) {
        Resolving toResolving() {
            return new Resolving(reason, comment);
        }
    }
}
