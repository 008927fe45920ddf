package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Explanation;
import io.boussole.alert.evaluation.Funnel;
import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Reach;
import io.boussole.alert.incident.StandingAlert;
import io.boussole.alert.outcome.EvaluationLog;
import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.Inhibitor;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanKpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Alerts earlier in the funnel that account for a shortfall, so that one cause gives one alert. */
@ApplicationScoped
class Upstream {
    private final EvaluationLog log;

    Upstream(EvaluationLog log) {
        this.log = log;
    }

    /** A standing alert that the rule itself names as an explanation, such as mail that does not arrive. */
    static Optional<Explained> namedBy(AlertRule rule, List<StandingAlert> standing) {
        return standing.stream()
                .filter(alert -> rule.terms().inhibitedBy().contains(new Inhibitor(alert.kind(), alert.subject())))
                .findFirst()
                .map(alert -> new Explained(alert.id(), alert.subject()));
    }

    /** The earliest alert that accounts for the shortfall, if one does. */
    Optional<Explained> accountingFor(JudgedKpi judged, Shortfall shortfall, List<StandingAlert> standing) {
        JudgedPlan plan = judged.plan();
        return standing.stream()
                .filter(alert -> alert.kind() == AlertKind.UNDER_PERFORMANCE && alert.kpiId() != null)
                .filter(alert -> feeds(plan, alert, judged.kpi()))
                .sorted(Comparator.comparingInt(alert -> place(plan, alert)))
                .filter(alert -> accounts(plan, alert, shortfall))
                .findFirst()
                .map(alert -> new Explained(alert.id(), Objects.requireNonNull(alert.kpiId())));
    }

    /** KPIs of the plan whose shortfall {@code kpi} could account for. */
    static List<String> fedBy(JudgedPlan plan, PlanKpi kpi) {
        return plan.published().kpis().stream()
                .filter(later -> Funnel.feeds(kpi.metric(), later.metric()) && isOfOneScope(kpi, later))
                .map(PlanKpi::id)
                .toList();
    }

    private static boolean feeds(JudgedPlan plan, StandingAlert alert, PlanKpi kpi) {
        return plan.kpi(alert.kpiId())
                .filter(earlier -> Funnel.feeds(earlier.metric(), kpi.metric()) && isOfOneScope(earlier, kpi))
                .isPresent();
    }

    private static int place(JudgedPlan plan, StandingAlert alert) {
        return plan.kpi(alert.kpiId()).map(kpi -> Funnel.place(kpi.metric())).orElse(Integer.MAX_VALUE);
    }

    private static boolean isOfOneScope(PlanKpi one, PlanKpi other) {
        return Objects.equals(one.channelId(), other.channelId())
                && Objects.equals(one.segmentId(), other.segmentId())
                && Objects.equals(one.memberId(), other.memberId());
    }

    private boolean accounts(JudgedPlan plan, StandingAlert alert, Shortfall shortfall) {
        OptionalDouble throughput = throughput(plan, Objects.requireNonNull(alert.kpiId()));
        return throughput.isPresent()
                && Explanation.accountsFor(
                        throughput.getAsDouble(),
                        shortfall.rule(),
                        shortfall.observation(),
                        plan.calendar(),
                        shortfall.reach(),
                        shortfall.episode());
    }

    /** Observed by expected of the earlier stage, as it was judged last. */
    private OptionalDouble throughput(JudgedPlan plan, String kpiId) {
        return log.find(plan.published().planId(), kpiId)
                .map(evaluation -> throughput(evaluation.conclusion().facts()))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble throughput(@Nullable AlertFacts facts) {
        if (facts == null || facts.expected().signum() <= 0) {
            return OptionalDouble.empty();
        }
        double share = facts.observed().doubleValue() / facts.expected().doubleValue();
        return OptionalDouble.of(Math.min(1, share));
    }

    /** A count below its plan, with all that it was judged by. */
    record Shortfall(EvaluationRule rule, Observation observation, Reach reach, Episode episode) {}
}
