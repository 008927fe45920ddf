package io.boussole.plan.arithmetic.market;

import io.boussole.plan.document.Segment;
import io.boussole.plan.document.Segment.Score;
import java.util.Optional;

/** Where the guide's matrix "customer's pain × perceived value × accessibility" puts a segment (row 44). */
public enum SegmentStatus {
    /** All three boxes. */
    TARGET,
    /** It hurts and they would pay, but nobody gets in: to be watched. */
    WATCHLIST,
    /** Whatever lacks the pain or the value. */
    NOT_PRIORITISED;

    /** Empty while one of the boxes is neither ticked nor left empty on purpose. */
    public static Optional<SegmentStatus> of(Segment segment) {
        return Optional.ofNullable(segment.score()).flatMap(SegmentStatus::of);
    }

    private static Optional<SegmentStatus> of(Score score) {
        if (score.pain() == null || score.perceivedValue() == null || score.accessibility() == null) {
            return Optional.empty();
        }
        if (!score.pain() || !score.perceivedValue()) {
            return Optional.of(NOT_PRIORITISED);
        }
        return Optional.of(score.accessibility() ? TARGET : WATCHLIST);
    }
}
