package io.boussole.benchmarks.simulation;

/**
 * A case, and when anybody was told of it. Days are those of the quarter from 0, weekends counted, unless called working days.
 *
 * @param enteredOn working day
 * @param toldOn day on which its entry became known
 * @param endToldOn day on which its end became known
 * @param withdrawnOn day on which it turned out to be none; {@link #NEVER} for a true one
 */
record DrawnCase(int enteredOn, Course course, int toldOn, int endToldOn, int withdrawnOn) {
    static final int NEVER = Integer.MAX_VALUE;

    boolean isKnownOn(int day) {
        return toldOn <= day && day < withdrawnOn;
    }

    boolean isEndKnownOn(int day) {
        return endToldOn <= day;
    }

    boolean isSuccessKnownOn(int day) {
        return course.succeeded() && isEndKnownOn(day);
    }

    /** Of an SLA share: nobody has told of an answer, and the time for it is over. */
    boolean isOverdueOn(int day) {
        return QuarterDays.dayOf(enteredOn) + course.days() <= day && !isSuccessKnownOn(day);
    }
}
