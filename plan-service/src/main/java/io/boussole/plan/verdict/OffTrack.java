package io.boussole.plan.verdict;

import io.boussole.http.Text;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.PlanDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan is off track while an alarm stands on a KPI that it is steered by: a key KPI, one that an objective is read on, or one that
 * announces it. Revenue alone would never say so, since it is judged through its factors.
 */
final class OffTrack {
    private final PlanDocument plan;
    private final List<SaidOfKpi> alarms;

    private OffTrack(PlanDocument plan, List<SaidOfKpi> alarms) {
        this.plan = plan;
        this.alarms = alarms;
    }

    /** @param said the newest of each KPI that says anything */
    static OffTrack of(PlanDocument plan, List<SaidOfKpi> said) {
        Set<String> steering = steering(plan);
        return new OffTrack(
                plan,
                said.stream()
                        .filter(kpi -> kpi.isAlarm() && steering.contains(kpi.kpiId()))
                        .toList());
    }

    /** Since when an alarm stands; empty while the plan is on track. */
    Optional<Instant> since() {
        return alarms.stream().map(SaidOfKpi::since).min(Comparator.naturalOrder());
    }

    Text reason() {
        String names = alarms.stream().map(alarm -> name(alarm.kpiId())).collect(Collectors.joining(", "));
        return new Text("The plan is off track. Alarm on: " + names, "Le plan décroche. Alerte sur : " + names);
    }

    private String name(String kpiId) {
        return plan.kpis().stream()
                .filter(kpi -> kpiId.equals(kpi.id()) && kpi.label() != null)
                .map(kpi -> String.valueOf(kpi.label()))
                .findFirst()
                .orElse(kpiId);
    }

    private static Set<String> steering(PlanDocument plan) {
        Stream<String> key = plan.kpis().stream().filter(Kpi::isKey).flatMap(kpi -> Stream.ofNullable(kpi.id()));
        Stream<String> ofObjectives = plan.objectives().stream()
                .flatMap(objective ->
                        Stream.concat(Stream.ofNullable(objective.kpiId()), objective.leadingKpiIds().stream()));
        Set<String> there =
                plan.kpis().stream().map(kpi -> String.valueOf(kpi.id())).collect(Collectors.toSet());
        return Stream.concat(key, ofObjectives).filter(there::contains).collect(Collectors.toSet());
    }
}
