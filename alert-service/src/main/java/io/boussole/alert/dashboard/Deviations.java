package io.boussole.alert.dashboard;

import io.boussole.alert.incident.Incident;
import io.boussole.alert.outcome.KpiEvaluation;
import java.util.List;

/** What deviates from a plan: KPIs by what is said of them, and alerts that wait for people. */
public record Deviations(List<KpiEvaluation> kpis, List<Cause> alerts) {
    public Deviations {
        kpis = List.copyOf(kpis);
        alerts = List.copyOf(alerts);
    }

    /** An alert with those that it explains. */
    public record Cause(Incident incident, List<Incident> explains) {
        public Cause {
            explains = List.copyOf(explains);
        }
    }
}
