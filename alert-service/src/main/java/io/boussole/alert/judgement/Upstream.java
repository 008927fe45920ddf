package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.Explanation;
import io.boussole.alert.evaluation.Funnel;
import io.boussole.alert.evaluation.Stage;
import io.boussole.alert.incident.EndedAlert;
import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.incident.StandingAlert;
import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.alert.rule.terms.Inhibitor;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alerts earlier in the funnel that account for a shortfall, so that one cause gives one alert. */
@ApplicationScoped
class Upstream {
    private final IncidentService incidents;
    private final AlertRuleService rules;
    private final JudgementInputs inputs;

    Upstream(IncidentService incidents, AlertRuleService rules, JudgementInputs inputs) {
        this.incidents = incidents;
        this.rules = rules;
        this.inputs = inputs;
    }

    /** A standing alert that the rule itself names as an explanation, such as mail that does not arrive. */
    static Optional<Explained> namedBy(AlertRule rule, List<StandingAlert> standing) {
        return standing.stream()
                .filter(alert -> rule.terms().inhibitedBy().contains(new Inhibitor(alert.kind(), alert.subject())))
                .findFirst()
                .map(alert -> new Explained(alert.id(), alert.subject(), alert.kind()));
    }

    /**
     * The earliest alert that accounts for the shortfall, if one does: one that stands, else one of the period that was dealt with. What
     * was missing early in the funnel is still missing later in it when people have seen to its cause.
     */
    Optional<Explained> accountingFor(JudgedKpi judged, Shortfall shortfall, List<StandingAlert> standing) {
        return first(judged, shortfall, standing.stream().flatMap(Cause::of))
                .or(() -> first(
                        judged,
                        shortfall,
                        incidents.dealtWith(judged.plan().published()).stream().map(Cause::of)));
    }

    private Optional<Explained> first(JudgedKpi judged, Shortfall shortfall, Stream<Cause> causes) {
        JudgedPlan plan = judged.plan();
        return causes.filter(cause -> feeds(plan, cause, judged.kpi()))
                .sorted(Comparator.comparingInt(cause -> place(plan, cause)))
                .filter(cause -> accounts(judged, cause, shortfall))
                .findFirst()
                .map(cause -> new Explained(cause.alertId(), cause.kpiId(), AlertKind.UNDER_PERFORMANCE));
    }

    /** KPIs of the plan whose shortfall {@code kpi} could account for. */
    static List<String> fedBy(JudgedPlan plan, PlanKpi kpi) {
        return plan.published().kpis().stream()
                .filter(later -> Funnel.feeds(kpi.metric(), later.metric()) && isOfOneScope(kpi, later))
                .map(PlanKpi::id)
                .toList();
    }

    private static boolean feeds(JudgedPlan plan, Cause cause, PlanKpi kpi) {
        return plan.kpi(cause.kpiId())
                .filter(earlier -> Funnel.feeds(earlier.metric(), kpi.metric()) && isOfOneScope(earlier, kpi))
                .isPresent();
    }

    private static int place(JudgedPlan plan, Cause cause) {
        return plan.kpi(cause.kpiId()).map(kpi -> Funnel.place(kpi.metric())).orElse(Integer.MAX_VALUE);
    }

    private static boolean isOfOneScope(PlanKpi one, PlanKpi other) {
        return Objects.equals(one.channelId(), other.channelId())
                && Objects.equals(one.segmentId(), other.segmentId())
                && Objects.equals(one.memberId(), other.memberId());
    }

    private boolean accounts(JudgedKpi judged, Cause cause, Shortfall shortfall) {
        LocalDate since = cause.dealtWithSince();
        return earlierStage(judged, cause.kpiId())
                .filter(earlier -> since == null
                        ? Explanation.accountsFor(earlier, shortfall.stage(), shortfall.episode())
                        : Explanation.accountedFor(earlier, shortfall.stage(), shortfall.episode(), since))
                .isPresent();
    }

    /** As it is known now, since the facts of its alert end where its own episode does. */
    private Optional<Stage> earlierStage(JudgedKpi judged, String kpiId) {
        JudgedPlan plan = judged.plan();
        return rules.current(plan.published().planId(), AlertKind.UNDER_PERFORMANCE, kpiId)
                .flatMap(rule -> inputs.observation(new KpiKey(rule.tenantId(), rule.planId(), kpiId), rule)
                        .map(observed -> inputs.judged(plan, rule, observed).toStage()));
    }

    /** A count below its plan on the days of an episode. */
    record Shortfall(Stage stage, Episode episode) {}

    /** An alert of a KPI that may be one; {@code dealtWithSince} is null while it stands. */
    private record Cause(
            UUID alertId, String kpiId, @Nullable LocalDate dealtWithSince) {
        static Stream<Cause> of(StandingAlert alert) {
            String kpiId = alert.kpiId();
            return alert.kind() == AlertKind.UNDER_PERFORMANCE && kpiId != null
                    ? Stream.of(new Cause(alert.id(), kpiId, null))
                    : Stream.empty();
        }

        static Cause of(EndedAlert alert) {
            return new Cause(alert.id(), alert.kpiId(), alert.since());
        }
    }
}
