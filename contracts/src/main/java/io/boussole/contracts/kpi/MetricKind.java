package io.boussole.contracts.kpi;

/** How the numbers of a {@link DailyObservation} are to be read. */
public enum MetricKind {
    /**
     * A share. Each case counts on the day it entered: denominator, cases entered; numerator, those of them that have succeeded so
     * far; failed, those of them that have failed for good; the rest are undecided.
     */
    RATE,
    /** A number of facts. Numerator: facts of the day. Denominator and failed: 0. */
    COUNT,
    /** An amount of money. Numerator: amount of the day. Denominator: facts of the day. Failed: 0. */
    SUM,
    /** A mean amount. Numerator: amount of the day. Denominator: facts of the day. Failed: 0. */
    MEAN,
    /** Days that cases take. Numerator: those of the day's cases that have ended. Denominator: cases that entered. Failed: ended otherwise. */
    DURATION,
    /** One quantity by another, which is no part of it; days do not add up. */
    RATIO,
    /** What stands at the end of a day; days do not add up. */
    LEVEL
}
