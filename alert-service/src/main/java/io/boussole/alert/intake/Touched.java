package io.boussole.alert.intake;

import io.boussole.alert.judgement.KpiKey;
import io.boussole.alert.watch.PlanKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a batch is news for. It is queued at the batch's end, each once and in one order: plans and observations are taken at the same
 * time, and would otherwise wait for one another.
 */
final class Touched {
    private final Set<KpiKey> kpis = new HashSet<>();
    private final SortedSet<PlanKey> plans =
            new TreeSet<>(Comparator.comparing(PlanKey::tenantId).thenComparing(PlanKey::planId));

    void kpi(KpiKey kpi) {
        kpis.add(kpi);
    }

    void plan(PlanKey plan) {
        plans.add(plan);
    }

    Set<KpiKey> kpis() {
        return kpis;
    }

    SortedSet<PlanKey> plans() {
        return plans;
    }
}
