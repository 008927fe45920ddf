package io.boussole.plan.rituals.rest;

import static java.util.Objects.requireNonNull;

import io.boussole.plan.request.RequestFaults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AcknowledgeOccurrence")
record AcknowledgeRequest(
        @Schema(required = true, description = "The member of the team who has looked at it") @Nullable
        String memberId) {

    String checked() {
        new RequestFaults().wantText(memberId, "/memberId").refuseIfAny();
        return requireNonNull(memberId);
    }
}
