package io.boussole.alert.watch.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one look has found.
 *
 * @param reason why nothing can be concluded; null when something can
 * @param circumstances what it rests on, in reading order: numbers as plain decimals, days and instants as in ISO 8601
 */
public record Finding(State state, @Nullable Reason reason, Map<String, String> circumstances) {
    public Finding {
        circumstances = Collections.unmodifiableMap(new LinkedHashMap<>(circumstances));
    }

    /** What it means for an alert. */
    public enum State {
        /** What is watched for is so: there must be an alert. */
        MET,
        /** It is not so: an alert of before has no ground any more. */
        CLEAR,
        /** The plan's period is over: nobody has to see to it any more, whether or not it is so. */
        PERIOD_OVER,
        /** The plan has no such thing to watch, or its effort has ended: whether it is so matters no more. */
        NOT_WATCHED,
        /** It cannot be told: whatever stands stays. */
        UNDECIDED
    }

    /** Why nothing can be concluded. */
    public enum Reason {
        /** Fewer complete cycles than the rule wants, or its day has not come. */
        TOO_EARLY,
        /** Neither the rule nor the channel says how long a cycle lasts, and no review is to come. */
        NO_CYCLE,
        /** The KPI's days do not add up to a cycle, and no review is to come. */
        NO_SUM_OF_DAYS,
        /** The threshold is a number or an amount of the whole period, which it has not reached and may yet. */
        PERIOD_NOT_OVER,
        /** Nothing has been measured yet under this version of the plan. */
        NOT_MEASURED,
        /** Data quality is below 0.95: nothing is concluded from such data. */
        DATA_DEGRADED,
        /** Data quality is neither so poor that a task is due nor so good that one is over. */
        QUALITY_AT_ITS_LIMIT,
        /** The source behind the KPI is silent: a zero would only be a gap. */
        SOURCE_SILENT,
        /** What came before the last alert was dealt with has had its consequence; nothing new has come yet. */
        DEALT_WITH,
        /** The plan does not say what this watch needs. */
        NOT_SAID,
        /** The plan, or what was measured, makes no sense to this watch. */
        UNREADABLE
    }

    static Finding met(Circumstances circumstances) {
        return new Finding(State.MET, null, circumstances.asMap());
    }

    static Finding clear() {
        return new Finding(State.CLEAR, null, Map.of());
    }

    static Finding clear(Circumstances circumstances) {
        return new Finding(State.CLEAR, null, circumstances.asMap());
    }

    static Finding periodOver() {
        return new Finding(State.PERIOD_OVER, null, Map.of());
    }

    static Finding notWatched() {
        return new Finding(State.NOT_WATCHED, null, Map.of());
    }

    /** Of what is watched for only within the plan's period, on a day outside it. Before it nothing can have gone wrong yet. */
    static Finding outsideThePeriod(WatchedPlan watched) {
        return watched.isOver() ? periodOver() : clear();
    }

    static Finding undecided(Reason reason) {
        return new Finding(State.UNDECIDED, reason, Map.of());
    }

    static Finding undecided(Reason reason, Circumstances circumstances) {
        return new Finding(State.UNDECIDED, reason, circumstances.asMap());
    }

    /** The same, for want of something new. */
    public static Finding dealtWith() {
        return undecided(Reason.DEALT_WITH);
    }

    public static Finding unreadable() {
        return undecided(Reason.UNREADABLE);
    }
}
