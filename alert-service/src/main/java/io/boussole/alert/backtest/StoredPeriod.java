package io.boussole.alert.backtest;

import io.boussole.alert.judgement.JudgedPlan;
import io.boussole.contracts.kpi.KpiObserved;
import java.util.List;
import java.util.UUID;

/** A plan's period with what was observed of the KPI in it, and the alerts that were opened about it. */
record StoredPeriod(JudgedPlan plan, KpiObserved observed, List<PastAlert> alerts) {
    StoredPeriod {
        alerts = List.copyOf(alerts);
    }

    UUID planId() {
        return observed.planId();
    }
}
