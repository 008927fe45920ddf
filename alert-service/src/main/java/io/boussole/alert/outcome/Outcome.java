package io.boussole.alert.outcome;

import io.boussole.alert.evaluation.Evaluation;
import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.kpi.KpiObserved;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an evaluation.
 *
 * @param reason why the KPI was not held against its plan; null when it was
 * @param facts what the verdict rests on; null when there is none
 * @param chance probability of a result at least as bad, looked at once, while the plan's value holds; null without facts
 * @param observationRevision what was judged; null when nothing has been observed
 */
public record Outcome(
        Verdict verdict,
        @Nullable Reason reason,
        @Nullable AlertFacts facts,
        @Nullable Double chance,
        @Nullable Long observationRevision) {

    public static Outcome nothingObserved() {
        return new Outcome(Verdict.NO_DATA, Reason.NO_FACTS, null, null, null);
    }

    public static Outcome of(Evaluation evaluation, AlertRule rule, KpiObserved observed) {
        if (evaluation instanceof Judged judged) {
            return new Outcome(
                    judged.verdict(),
                    null,
                    FactsOfEvidence.facts(judged.evidence(), rule, observed),
                    judged.evidence().chance(),
                    observed.revision());
        }
        NotJudged notJudged = (NotJudged) evaluation;
        return new Outcome(notJudged.verdict(), notJudged.reason(), null, null, observed.revision());
    }
}
