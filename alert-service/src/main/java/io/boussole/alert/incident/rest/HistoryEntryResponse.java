package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.HistoryEntry;
import io.boussole.alert.incident.HistoryType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AlertHistoryEntry", description = "One thing that happened to an alert or to one of its actions")
record HistoryEntryResponse(
        @Schema(description = "Counts from 1 within the alert")
        int number,

        HistoryType type,
        Instant at,

        @Schema(description = "Whose credential it was; absent when it happened by itself") @Nullable
        String by,

        @Schema(description = "The action that it happened to") @Nullable
        UUID actionId,

        @Schema(description = "In the words of whoever did it") @Nullable
        String note,

        @Schema(description = "What else there is to know, by name")
        Map<String, String> details) {

    static HistoryEntryResponse from(HistoryEntry entry) {
        return new HistoryEntryResponse(
                entry.number(), entry.type(), entry.at(), entry.by(), entry.actionId(), entry.note(), entry.details());
    }
}
