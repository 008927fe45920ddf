package io.boussole.alert.watch.finding;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.alert.evaluation.Cadence;
import io.boussole.alert.source.SourceWords;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A data source of which no connection has spoken for the cadence of its most frequent KPI. One gap is one alert, however many KPIs it
 * leaves without data.
 */
final class SilentSourceWatch {
    private SilentSourceWatch() {}

    static Finding look(WatchedPlan watched, String source) {
        List<PlanKpi> kpis = kpis(watched, source);
        if (!watched.isInPeriod()) {
            return Finding.outsideThePeriod(watched);
        }
        if (kpis.isEmpty()) {
            return Finding.notWatched();
        }
        Cadence cadence =
                Cadence.of(kpis.stream().flatMap(kpi -> kpi.cadence().stream()).toList());
        @Nullable Instant heard = lastHeard(observed(watched, source)).orElse(null);
        LocalDate counted = countedFrom(watched, heard);
        LocalDate silentFrom = cadence.silentFrom(counted, watched.calendar());
        if (watched.today().isBefore(silentFrom)) {
            return Finding.clear();
        }
        if (!isCertain(watched, source, silentFrom)) {
            return Finding.undecided(Finding.Reason.TOO_EARLY);
        }
        return Finding.met(new Circumstances()
                .put("source", source)
                .put("lastEventAt", heard)
                .put("heardOn", heard == null ? null : watched.dayOf(heard))
                .put("silentSince", counted)
                .put("cadence", cadence.name())
                .put("kpis", kpis.stream().map(WatchedPlan::nameOf).collect(Collectors.joining(", "))));
    }

    /**
     * The day of the last word; before the first one, and after an alert that was dealt with, the day from which there should have been
     * one.
     */
    private static LocalDate countedFrom(WatchedPlan watched, @Nullable Instant heard) {
        LocalDate expected = latest(watched.plan().period().start(), watched.dayOf(watched.since()));
        LocalDate spoken = heard == null ? expected : watched.dayOf(heard);
        return watched.evidenceFrom() == null ? spoken : latest(spoken, watched.evidenceFrom());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Observations are sent when a KPI changes and once a day, so one of before the silence cannot know of a later word. A day later one
     * should have come; when none has, nobody speaks, wherever the gap is.
     */
    private static boolean isCertain(WatchedPlan watched, String source, LocalDate silentFrom) {
        Instant from = watched.startOf(silentFrom);
        return watched.today().isAfter(silentFrom)
                || observed(watched, source).stream()
                        .anyMatch(observed -> !observed.observedAt().isBefore(from));
    }

    /** What was measured from a source, of whatever version of the plan: what the source has said does not depend on it. */
    static List<KpiObserved> observed(WatchedPlan watched, String source) {
        List<String> ids = kpis(watched, source).stream().map(PlanKpi::id).toList();
        return watched.observations().stream()
                .filter(observed -> ids.contains(observed.kpiId()))
                .toList();
    }

    static Optional<PlanMember> steward(WatchedPlan watched, String source) {
        return AnsweringMember.of(
                watched, PlanDefaults.stewards(watched.plan(), source).toArray(String[]::new));
    }

    private static Optional<Instant> lastHeard(List<KpiObserved> observed) {
        return observed.stream()
                .flatMap(one -> SourceWords.lastHeard(one).stream())
                .max(Comparator.naturalOrder());
    }

    private static List<PlanKpi> kpis(WatchedPlan watched, String source) {
        return watched.plan().kpis().stream()
                .filter(kpi -> source.equals(kpi.source()))
                .toList();
    }
}
