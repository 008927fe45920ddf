package io.boussole.metrics.snapshot;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan's figures were.
 *
 * @param from first day of what is reported
 * @param to last day
 * @param asOf the day (UTC) whose knowledge counted
 * @param timeZone whose days they are
 * @param restated of a synthesis: figures of earlier snapshots that read differently by then; else empty
 */
public record Figures(
        long planVersion,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        String timeZone,
        String currency,
        List<KpiFigure> kpis,
        List<StageFigure> funnel,
        List<Restatement> restated) {

    Figures with(List<Restatement> others) {
        return new Figures(planVersion, from, to, asOf, timeZone, currency, kpis, funnel, others);
    }
}
