package io.boussole.alert.outcome;

import io.boussole.alert.evaluation.Evaluation;
import io.boussole.alert.evaluation.Evaluation.Aftermath;
import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Evaluation.Stale;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.kpi.KpiObserved;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an evaluation.
 *
 * @param reason why the KPI was not held against its plan; null when it was
 * @param facts what the verdict rests on; null when there is none
 * @param chance probability of a result at least as bad, looked at once, while the plan's value holds; null without facts
 * @param observationRevision what was judged; null when nothing has been observed
 * @param stale what stays on show of a KPI whose sources are silent; null: they are not
 * @param withdrawn whether the days that set off the standing alarm, as they are known now, would not do so again
 * @param recovered whether what came since the standing alarm has ended it
 */
public record Outcome(
        Verdict verdict,
        @Nullable Reason reason,
        @Nullable AlertFacts facts,
        @Nullable Double chance,
        @Nullable Long observationRevision,
        @Nullable LastSaid stale,
        boolean withdrawn,
        boolean recovered,
        Surroundings surroundings) {

    /**
     * The verdict from before the sources fell silent.
     *
     * @param since first working day on which they should have spoken
     */
    public record LastSaid(Verdict verdict, LocalDate since) {}

    public static Outcome nothingObserved() {
        return without(Verdict.NO_DATA, Reason.NO_FACTS);
    }

    public static Outcome ruleDisabled() {
        return without(Verdict.INCONCLUSIVE, Reason.RULE_DISABLED);
    }

    private static Outcome without(Verdict verdict, Reason why) {
        return new Outcome(verdict, why, null, null, null, null, false, false, Surroundings.NOTHING_KNOWN);
    }

    public static Outcome of(Evaluation evaluation, AlertRule rule, KpiObserved observed, Surroundings around) {
        if (evaluation instanceof Stale stale) {
            Outcome kept = of(stale.kept(), rule, observed, around);
            return new Outcome(
                    stale.verdict(),
                    Reason.SOURCE_SILENT,
                    kept.facts(),
                    kept.chance(),
                    observed.revision(),
                    new LastSaid(kept.verdict(), stale.since()),
                    kept.withdrawn(),
                    false,
                    around);
        }
        if (evaluation instanceof Judged judged) {
            Aftermath aftermath = judged.aftermath();
            return new Outcome(
                    judged.verdict(),
                    null,
                    FactsOfEvidence.facts(judged.evidence(), around.episode(), rule, observed),
                    judged.evidence().chance(),
                    observed.revision(),
                    null,
                    aftermath != null && aftermath.withdrawn(),
                    aftermath != null && aftermath.recovered(),
                    around);
        }
        NotJudged not = (NotJudged) evaluation;
        return new Outcome(
                not.verdict(), reason(not, rule), null, null, observed.revision(), null, false, false, around);
    }

    /** Only what the catalogue knows has factors that are judged. */
    private static Reason reason(NotJudged not, AlertRule rule) {
        return not.reason() == Reason.JUDGED_THROUGH_ITS_FACTORS && rule.metric() == null
                ? Reason.OWN_FORMULA
                : not.reason();
    }
}
