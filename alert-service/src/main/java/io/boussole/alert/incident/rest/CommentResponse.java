package io.boussole.alert.incident.rest;

import io.boussole.alert.incident.HistoryEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AlertComment")
record CommentResponse(
        @Schema(description = "Its number in the alert's history")
        int number,

        String text,
        @Nullable String by,
        Instant at) {

    static CommentResponse from(HistoryEntry entry) {
        String note = entry.note();
        return new CommentResponse(entry.number(), note == null ? "" : note, entry.by(), entry.at());
    }
}
