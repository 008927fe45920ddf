package io.boussole.alert.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What came of looking at a KPI. */
public sealed interface Evaluation {
    Verdict verdict();

    /**
     * It was held against the plan's value.
     *
     * @param evidence against the plan, of the days of the episode
     * @param better what speaks for more than the range's good end; null where the range has none
     * @param aftermath of the alarm that stands; null: none does
     */
    record Judged(
            Verdict verdict,
            Evidence evidence,
            @Nullable Weight better,
            @Nullable Aftermath aftermath) implements Evaluation {}

    /**
     * Its sources have fallen silent, and silence is no zero. What was said before stays on show, as of the last day that is known as a
     * whole, and leads to nothing.
     *
     * @param since first working day on which they should have spoken
     */
    record Stale(Evaluation kept, LocalDate since) implements Evaluation {
        @Override
        public Verdict verdict() {
            return Verdict.NO_DATA;
        }
    }

    /** It was not, and why. */
    record NotJudged(Verdict verdict, Reason reason) implements Evaluation {}

    /**
     * How a KPI is doing after its alarm.
     *
     * @param recovery what the days since the alarm say against "it is still outside its range"
     * @param recovered whether they say it strongly enough: the episode is over
     * @param withdrawn whether the days that set off the alarm, as they are known now, would not set it off again
     * @param unsupported whether, beyond that, nothing that is known now speaks against the plan: the alarm rests on nothing any more
     */
    record Aftermath(Weight recovery, boolean recovered, boolean withdrawn, boolean unsupported) {}

    /** Why a KPI is not held against its plan. */
    enum Reason {
        NO_FACTS,
        /** The sources have been silent for longer than the KPI's own rhythm: zero and unknown look the same. */
        SOURCE_SILENT,
        /** The plan names no value, or one that no result could contradict. */
        NO_USABLE_TARGET,
        /** Money is judged through the number, the share and the value it is made of. */
        JUDGED_THROUGH_ITS_FACTORS,
        /** How much chance moves a quotient of the team's own is not known. */
        OWN_FORMULA,
        /** What was measured leaves out what the judgement of a mean, or of a duration, needs. */
        NO_DETAIL,
        /** Mean and logarithms of the amounts do not belong together, as where placeholders stand among them. */
        AMOUNTS_DISAGREE,
        /** The episode before ended with the period, so that no day of it is left. */
        PERIOD_OVER,
        /** Somebody has switched its rule off. */
        RULE_DISABLED
    }
}
