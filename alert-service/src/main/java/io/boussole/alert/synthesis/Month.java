package io.boussole.alert.synthesis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a plan in a month of its own time.
 *
 * @param opened alerts that were opened in it
 * @param resolved alerts that ended in it, by reason
 * @param reversals decisions of the month that superseded another
 * @param impacts measured in it, by conclusion
 * @param restatements what late or corrected data said of alerts in it, whenever these were opened
 * @param times of the alerts opened in it, as far as it happened in it
 */
public record Month(
        UUID planId,
        String month,
        long opened,
        Map<String, Long> resolved,
        long falseAlarms,
        List<Trend> trends,
        List<Decision> decisions,
        long reversals,
        Map<String, Long> impacts,
        List<Restatement> restatements,
        Times times) {

    /** Of a KPI; null: nothing had been said yet. */
    public record Trend(
            String kpiId,
            @Nullable String atStart,
            @Nullable String atEnd) {}

    /** As it was taken. */
    public record Decision(
            UUID id, UUID alertId, String type, String reason, LocalDate measureBy, Instant takenAt, String takenBy) {}

    /**
     * What was said when an alert was opened is not what the data say now.
     *
     * @param supported whether they speak for the alert again; false: they speak no more for it
     */
    public record Restatement(UUID alertId, String subject, boolean supported, Instant at) {}

    /** Medians in seconds from the opening of an alert; null: it has not happened to any. */
    public record Times(
            @Nullable Double acknowledged,
            @Nullable Double decided,
            @Nullable Double resolved) {}
}
