package io.boussole.plan.decisions;

/** What can be decided. */
public enum DecisionType {
    ACCELERATE(Course.ON),
    SCALE(Course.ON),
    CONTINUE(Course.ON),
    SLOW_DOWN(Course.BACK),
    STOP(Course.BACK),
    MODIFY(Course.OTHERWISE),
    ITERATE(Course.OTHERWISE),
    RENEGOTIATE(Course.OTHERWISE),
    /** Lets the plan's strategy change before its period is over. */
    STRATEGIC_CHANGE(Course.OTHERWISE),
    /** Takes back the decision that it supersedes, and puts nothing in its place. */
    REVERSE(Course.NONE);

    private enum Course {
        ON,
        BACK,
        OTHERWISE,
        NONE
    }

    private final Course course;

    DecisionType(Course course) {
        this.course = course;
    }

    /** Whether a team cannot mean both of the same subject: to go on and to hold back, or to change what was stopped. */
    boolean contradicts(DecisionType standing) {
        boolean opposite = (course == Course.ON && standing.course == Course.BACK)
                || (course == Course.BACK && standing.course == Course.ON);
        return this == REVERSE || opposite || (standing == STOP && course == Course.OTHERWISE);
    }
}
