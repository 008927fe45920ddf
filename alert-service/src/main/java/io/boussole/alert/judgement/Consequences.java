package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Evaluation.Aftermath;
import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.incident.Breach;
import io.boussole.alert.incident.IncidentService;
import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** What a judgement demands: an alert opened, quieted or ended, and the KPIs that it bears upon judged again. */
@ApplicationScoped
class Consequences {
    private final IncidentService incidents;
    private final JudgementQueue queue;

    Consequences(IncidentService incidents, JudgementQueue queue) {
        this.incidents = incidents;
        this.queue = queue;
    }

    /** In the caller's transaction. */
    void follow(Judgement judgement, Instant now) {
        if (judgement.evaluation() instanceof Judged evaluation) {
            Aftermath aftermath = evaluation.aftermath();
            if (aftermath == null) {
                beforeAlarm(judgement, evaluation, now);
            } else {
                afterAlarm(judgement, aftermath, now);
            }
        }
    }

    private void beforeAlarm(Judgement judgement, Judged evaluation, Instant now) {
        AlertFacts facts = judgement.outcome().facts();
        boolean explained = judgement.outcome().surroundings().explainedBy() != null;
        if (evaluation.verdict() == Verdict.UNDER_PERFORMANCE && !explained && facts != null) {
            JudgedKpi judged = judgement.judged();
            Breach breach = new Breach(
                    judged.rule(),
                    judged.plan().published(),
                    judgement.episode().number(),
                    facts,
                    Map.of(),
                    KpiTask.of(judged.rule(), judged.plan(), judged.today()));
            if (incidents.open(breach, now).isPresent()) {
                judgeWhatItFeeds(judged);
            }
        }
    }

    private void afterAlarm(Judgement judgement, Aftermath aftermath, Instant now) {
        JudgedKpi judged = judgement.judged();
        AlertRule rule = judged.rule();
        PlanPublished plan = judged.plan().published();
        if (aftermath.recovered()) {
            incidents.recover(rule, plan, now);
            judgeWhatItFeeds(judged);
            return;
        }
        Explained explained = judgement.outcome().surroundings().explainedBy();
        if (explained == null) {
            incidents.release(rule);
        } else {
            incidents.inhibit(rule, explained.alertId());
        }
        incidents.support(rule, !aftermath.unsupported(), now);
    }

    private void judgeWhatItFeeds(JudgedKpi judged) {
        queue.add(Upstream.fedBy(judged.plan(), judged.kpi()).stream()
                .map(kpiId -> new KpiKey(judged.rule().tenantId(), judged.rule().planId(), kpiId))
                .collect(Collectors.toSet()));
    }
}
