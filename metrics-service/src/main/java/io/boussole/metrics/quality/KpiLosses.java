package io.boussole.metrics.quality;

import io.boussole.http.Text;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.quality.QualityRepository.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which facts a KPI does not count for want of data. */
final class KpiLosses {
    private final List<KpiQuality.Loss> found = new ArrayList<>();

    private KpiLosses() {}

    static List<KpiQuality.Loss> of(MeasuredKpi kpi, Set<Measure> measures, Losses losses) {
        KpiLosses all = new KpiLosses();
        if (measures.contains(Measure.DEAL_WON)) {
            all.add(
                    "DEAL_WITHOUT_AMOUNT",
                    losses.withoutAmount(),
                    "won deals of the period without an amount",
                    "affaires gagnées de la période sans montant");
            all.add(
                    "DEAL_WITHOUT_CURRENCY",
                    losses.withoutCurrency(),
                    "won deals of the period whose amount has no currency",
                    "affaires gagnées de la période dont le montant n'a pas de devise");
        }
        if (measures.contains(Measure.OPPORTUNITY_CREATED)) {
            all.add(
                    "DEAL_WITHOUT_CREATION",
                    losses.withoutCreation(),
                    "deals of which nobody has told when they were created",
                    "affaires dont nul n'a dit quand elles ont été créées");
        }
        if (kpi.channelId() != null) {
            all.add(
                    "DEAL_WITHOUT_SOURCE",
                    losses.withoutSource(),
                    "deals created in the period without a source, which belong to no channel",
                    "affaires créées dans la période sans source, qui ne relèvent d'aucun canal");
        }
        return List.copyOf(all.found);
    }

    private void add(String code, long facts, String en, String fr) {
        if (facts > 0) {
            found.add(new KpiQuality.Loss(code, facts, new Text(facts + " " + en, facts + " " + fr)));
        }
    }
}
