package io.boussole.alert.evaluation;

/** What the figures advise to do with an effort. The same figures always advise the same. */
public enum Recommendation {
    /** Evidence of more than the range: do more of it. */
    ACCELERATE,
    /** Inside the range, or nothing proved: leave it as it is. */
    HOLD,
    /** Evidence of less than planned: put less into it until the cause is found. */
    SLOW_DOWN,
    /** The stop rule that the team gave itself is met. */
    STOP;

    /** @param degraded whether the data are too poor to end anything upon */
    public static Recommendation of(Verdict verdict, boolean stopRuleMet, boolean degraded) {
        if (stopRuleMet && !degraded) {
            return STOP;
        }
        return switch (verdict) {
            case OVER_PERFORMANCE -> ACCELERATE;
            case UNDER_PERFORMANCE -> SLOW_DOWN;
            case NO_DATA, NOT_MATURE, INCONCLUSIVE, ON_TRACK, WATCH, RECOVERING, ERROR -> HOLD;
        };
    }
}
