package io.boussole.alert.backtest;

/** Why a plan's period was not walked through. */
public enum NotReplayed {
    /** No day of it is over. */
    NOT_BEGUN,
    /** Only the value of today is known, not what it was. */
    NO_HISTORY,
    /** What is stored contradicts itself. */
    UNUSABLE,
    /** Newer plans took all the time that one request gets. */
    NO_TIME_LEFT
}
