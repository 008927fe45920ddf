package io.boussole.alert.synthesis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stood on a Monday at 00:00 of its own time.
 *
 * @param at that moment
 */
public record Week(
        UUID planId, LocalDate monday, Instant at, List<Verdict> verdicts, List<Alert> alerts, List<Action> actions) {

    /** What was said of a KPI then, and since when. */
    public record Verdict(String kpiId, String verdict, Instant since) {}

    /**
     * An alert that waited then.
     *
     * @param unsupportedSince since when late or corrected data spoke no more for it; null: they did then
     */
    public record Alert(
            UUID id,
            String kind,
            String subject,
            String state,
            Instant openedAt,
            @Nullable Instant unsupportedSince) {}

    /** An action that was still to be done then. */
    public record Action(
            UUID id,
            UUID alertId,
            String status,
            @Nullable String ownerId,
            @Nullable LocalDate dueOn,
            boolean overdue) {}
}
