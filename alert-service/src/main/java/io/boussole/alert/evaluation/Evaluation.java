package io.boussole.alert.evaluation;

/** What came of looking at a KPI. */
public sealed interface Evaluation {
    Verdict verdict();

    /** It was held against the plan's value. */
    record Judged(Verdict verdict, Evidence evidence) implements Evaluation {}

    /** It was not, and why. */
    record NotJudged(Verdict verdict, Reason reason) implements Evaluation {}

    /** Why a KPI is not held against its plan. */
    enum Reason {
        NO_FACTS,
        /** The plan names no value, or one that no result could contradict. */
        NO_USABLE_TARGET,
        /** Money is judged through the number, the share and the value it is made of. */
        JUDGED_THROUGH_ITS_FACTORS,
        /** A count that should stay low has no agreed alternatives yet. */
        NO_METHOD
    }
}
