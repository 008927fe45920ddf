package io.boussole.alert.delivery.rest;

import io.boussole.alert.delivery.NoticeType;
import io.boussole.alert.delivery.endpoint.DeliveryEndpoint;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.alert.delivery.endpoint.OffReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeliveryEndpoint", description = "Who outside wants to be told what")
record DeliveryEndpointResponse(
        UUID id,
        EndpointKind kind,
        String name,

        @Schema(description = "Of SLACK and TEAMS the host alone: the rest is a secret") @Nullable
        String url,

        @Nullable String clientId,
        List<String> copies,

        @Schema(description = "Empty: all that its kind can carry")
        List<NoticeType> noticeTypes,

        @Nullable UUID planId,
        @Nullable String language,
        boolean quietHours,
        @Nullable String groupWithin,
        boolean enabled,

        @Schema(description = "Since when it is off") @Nullable
        Instant offSince,

        @Schema(
                description =
                        "Why it is off: somebody switched it off, it answered 410, or every attempt failed for too long")
        @Nullable
        OffReason offReason,

        @Schema(description = "Since when every attempt has failed") @Nullable
        Instant failingSince,

        @Schema(description = "Until when the former secret signs, too") @Nullable
        Instant formerSecretUntil,

        Instant createdAt) {

    static DeliveryEndpointResponse from(DeliveryEndpoint endpoint) {
        @Nullable Duration grouping = endpoint.groupWithin();
        return new DeliveryEndpointResponse(
                endpoint.id(),
                endpoint.kind(),
                endpoint.name(),
                endpoint.url(),
                endpoint.clientId(),
                endpoint.copies(),
                endpoint.noticeTypes(),
                endpoint.planId(),
                endpoint.language(),
                endpoint.quietHours(),
                grouping == null ? null : grouping.toString(),
                endpoint.enabled(),
                endpoint.offSince(),
                endpoint.offReason(),
                endpoint.failingSince(),
                endpoint.formerUntil(),
                endpoint.createdAt());
    }
}
