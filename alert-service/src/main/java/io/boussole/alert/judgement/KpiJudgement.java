package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.Evaluation;
import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Outlook;
import io.boussole.alert.evaluation.Reach;
import io.boussole.alert.evaluation.Recommendation;
import io.boussole.alert.evaluation.Stage;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.incident.StandingAlert;
import io.boussole.alert.outcome.Outcome;
import io.boussole.alert.outcome.Quality;
import io.boussole.alert.outcome.Surroundings;
import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.contracts.kpi.MetricKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the evaluator about a KPI and adds what belongs to its verdict. Changes nothing. */
@ApplicationScoped
class KpiJudgement {
    private final Upstream upstream;
    private final Outlooks outlooks;
    private final IncidentService incidents;
    private final EvaluationConfig config;

    KpiJudgement(Upstream upstream, Outlooks outlooks, IncidentService incidents, EvaluationConfig config) {
        this.upstream = upstream;
        this.outlooks = outlooks;
        this.incidents = incidents;
        this.config = config;
    }

    Judgement of(JudgedKpi judged, Episode episode) {
        JudgedPlan plan = judged.plan();
        Stage stage = judged.toStage();
        Evaluation evaluation = stage.evaluate(episode);
        List<StandingAlert> standing = incidents.standing(judged.rule().planId());
        Explained explained =
                isShortfall(evaluation) ? explained(judged, new Upstream.Shortfall(stage, episode), standing) : null;
        Quality quality = Quality.of(judged.observed().dataQuality(), config.degradedBelow());
        Outlook outlook = outlook(judged);
        Surroundings around = new Surroundings(
                episode.number(),
                knownUntil(judged, stage.reach()),
                Recommendation.of(
                        evaluation.verdict(), StopRules.areMet(judged, standing), quality == Quality.DEGRADED),
                quality,
                explained,
                outlook,
                outlooks.watchInstead(plan, judged.kpi(), outlook));
        return new Judgement(
                judged, episode, evaluation, Outcome.of(evaluation, judged.rule(), judged.observed(), around));
    }

    private @Nullable Explained explained(
            JudgedKpi judged, Upstream.Shortfall shortfall, List<StandingAlert> standing) {
        return Upstream.namedBy(judged.rule(), standing)
                .or(() -> upstream.accountingFor(judged, shortfall, standing))
                .orElse(null);
    }

    /** Whatever stands of an older alarm, only evidence that holds now wants an explanation. */
    private static boolean isShortfall(Evaluation evaluation) {
        return evaluation instanceof Judged judged
                && judged.verdict() == Verdict.UNDER_PERFORMANCE
                && judged.evidence().weight().reached();
    }

    private static @Nullable LocalDate knownUntil(JudgedKpi judged, Reach reach) {
        LocalDate last = reach.firstUnknownDay().minusDays(1);
        return last.isBefore(judged.observed().periodStart()) ? null : last;
    }

    private @Nullable Outlook outlook(JudgedKpi judged) {
        MetricKind kind = judged.observed().kind();
        return kind == MetricKind.RATE || kind == MetricKind.COUNT
                ? Outlooks.of(judged).orElse(null)
                : null;
    }
}
