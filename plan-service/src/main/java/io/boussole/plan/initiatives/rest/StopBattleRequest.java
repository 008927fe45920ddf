package io.boussole.plan.initiatives.rest;

import io.boussole.plan.initiatives.StopOrder;
import io.boussole.plan.request.RequestFaults;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StopBattle")
record StopBattleRequest(
        @Schema(required = true) @Nullable String reason,

        @Schema(required = true, description = "What stopping it is to bring about") @Nullable
        String expectedEffect,

        @Schema(required = true, description = "The day on which that is measured") @Nullable
        LocalDate measureBy,

        @Schema(description = "Ids of members of the team") @Nullable
        List<String> decidedBy,

        @Schema(description = "The meeting that decided") @Nullable
        String ritualId,

        @Schema(description = "The decision that no longer holds") @Nullable
        UUID supersedes) {

    StopOrder toOrder() {
        new RequestFaults().wantItems(decidedBy, "/decidedBy").refuseIfAny();
        return new StopOrder(
                reason, expectedEffect, measureBy, decidedBy == null ? List.of() : decidedBy, ritualId, supersedes);
    }
}
