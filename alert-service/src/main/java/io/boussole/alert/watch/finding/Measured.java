package io.boussole.alert.watch.finding;

import io.boussole.alert.evaluation.Reach;
import io.boussole.alert.source.Freshness;
import io.boussole.alert.source.SourceWords;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import java.time.LocalDate;
import java.util.Optional;

/** What was measured of a KPI as this version of the plan means it, and how far it can be trusted to be whole. */
record Measured(PlanKpi kpi, KpiObserved observed, Reach reach) {
    /** Empty: nothing was. */
    static Optional<Measured> of(WatchedPlan watched, PlanKpi kpi) {
        return watched.observation(kpi)
                .map(observed ->
                        new Measured(kpi, observed, Freshness.of(observed, kpi, watched.calendar(), watched.today())));
    }

    /** Whether all that happened before a day is known: what is missing would look like bad work. */
    boolean isWholeBefore(LocalDate day) {
        return !reach.firstUnknownDay().isBefore(day);
    }

    /** A source of which nobody knows when it spoke last is believed when it has brought anything at all. */
    boolean isSilent() {
        return SourceWords.lastHeard(observed).isEmpty() ? observed.days().isEmpty() : reach.silentSince() != null;
    }

    /**
     * What was found, unless it would alarm on degraded data or while the source is silent.
     *
     * @param terms what it is held against
     */
    Finding trusted(Finding found, Circumstances terms) {
        if (found.state() != Finding.State.MET) {
            return found;
        }
        if (DataQualityWatch.isDegraded(observed)) {
            return Finding.undecided(Finding.Reason.DATA_DEGRADED, terms.put("dataQuality", observed.dataQuality()));
        }
        return isSilent() ? Finding.undecided(Finding.Reason.SOURCE_SILENT) : found;
    }
}
