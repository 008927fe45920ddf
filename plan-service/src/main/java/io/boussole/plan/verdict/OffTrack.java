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
 * A plan is off track while an alert that the data support stands for the shortfall of a KPI that it is steered by: a key KPI, one that
 * an objective is read on, or one that announces it. Revenue alone would never say so, since it is judged through its factors.
 */
final class OffTrack {
    private final PlanDocument plan;
    private final List<Verdict> alerted;

    private OffTrack(PlanDocument plan, List<Verdict> alerted) {
        this.plan = plan;
        this.alerted = alerted;
    }

    /** @param newest of each KPI */
    static OffTrack of(PlanDocument plan, List<Verdict> newest) {
        Set<String> steering = steering(plan);
        return new OffTrack(
                plan,
                newest.stream()
                        .filter(verdict -> verdict.alertSince() != null && steering.contains(verdict.kpiId()))
                        .toList());
    }

    /** When the first of the alerts that stand was opened; empty while the plan is on track. */
    Optional<Instant> since() {
        return alerted.stream()
                .flatMap(verdict -> Stream.ofNullable(verdict.alertSince()))
                .min(Comparator.naturalOrder());
    }

    Text reason() {
        String names = alerted.stream().map(verdict -> name(verdict.kpiId())).collect(Collectors.joining(", "));
        return new Text("The plan is off track. Alert on: " + names, "Le plan décroche. Alerte sur : " + names);
    }

    private String name(String kpiId) {
        return plan.kpis().stream()
                .filter(kpi -> kpiId.equals(kpi.id()))
                .flatMap(kpi -> Stream.ofNullable(kpi.label()))
                .findFirst()
                .orElse(kpiId);
    }

    private static Set<String> steering(PlanDocument plan) {
        Stream<String> key = plan.kpis().stream().filter(Kpi::isKey).flatMap(kpi -> Stream.ofNullable(kpi.id()));
        Stream<String> ofObjectives = plan.objectives().stream()
                .flatMap(objective ->
                        Stream.concat(Stream.ofNullable(objective.kpiId()), objective.leadingKpiIds().stream()));
        Set<String> there =
                plan.kpis().stream().flatMap(kpi -> Stream.ofNullable(kpi.id())).collect(Collectors.toSet());
        return Stream.concat(key, ofObjectives).filter(there::contains).collect(Collectors.toSet());
    }
}
