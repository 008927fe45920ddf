package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.Reason;
import org.jspecify.annotations.Nullable;

/** A KPI's facts in the form in which its kind is held against a plan. */
interface Reading {
    /** What the days say against the plan's value. */
    Evidence againstPlan(Period days);

    /** What the days say against "it is still outside its range, or at its end". */
    Weight ofRecovery(Period days);

    /** What the days say against "it is not above its range"; null where the range has no such end. */
    @Nullable
    Weight ofOverPerformance(Period days);

    /** Why what the days say is not to be believed; null: it is. */
    default @Nullable Reason doubt(Period days) {
        return null;
    }

    /** How much the days vary from week to week; nothing where they hold no cases or events. */
    default Scatter scatter(Period days) {
        return Scatter.NONE;
    }

    /** Whether enough could have happened by now for anything to show. */
    boolean isMature(Evidence evidence);

    /** Whether the whole confidence sequence is on the good side of the range's bad end. */
    boolean isInsideRange(Evidence evidence);

    /** Whether the estimate is beyond the range's bad end. */
    boolean isBeyondRange(Evidence evidence);
}
