package io.boussole.alert.backtest.replay;

import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.Lasted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cases that enter on one day and end on another.
 *
 * <p>A case is known to have ended from the day on which it did, and was open until then: to take today's outcomes for those of the time
 * would fire sooner than anybody could have known. Where the sources do not tell when a case ended, that is what remains, and
 * {@link #isHindsight} says so.
 */
public final class CaseHistory implements History {
    private final List<Cohort> cohorts;
    private final Map<LocalDate, List<Ended>> ended;
    private final Ending ending;

    /** What becomes of the cases. */
    public enum Ending {
        /** A share: they succeed or fail after some days. */
        LATER,
        /** A share of what happens on a day: it is decided on that day. */
        AT_ONCE,
        /** How long they take is what is judged. */
        DURATION
    }

    public CaseHistory(List<Cohort> cohorts, List<Ended> ended, Ending ending) {
        this.cohorts = List.copyOf(cohorts);
        this.ended = ended.stream().collect(Collectors.groupingBy(Ended::day));
        this.ending = ending;
    }

    @Override
    public Observation knownOn(LocalDate day) {
        List<Cohort> known = cohorts.stream()
                .filter(cohort -> !cohort.day().isAfter(day))
                .map(cohort -> knownOn(day, cohort))
                .toList();
        return ending == Ending.DURATION
                ? new Observation.Durations(known, lastedUntil(day))
                : new Observation.Share(known);
    }

    private Cohort knownOn(LocalDate day, Cohort cohort) {
        return ending == Ending.AT_ONCE
                ? cohort
                : new Cohort(
                        cohort.day(),
                        cohort.entered(),
                        knownOn(day, cohort.day(), true, cohort.succeeded()),
                        knownOn(day, cohort.day(), false, cohort.failed()));
    }

    /** What was told by then, and what is not told of at all. */
    private long knownOn(LocalDate day, LocalDate entered, boolean succeeded, long now) {
        long told = 0;
        long toldByThen = 0;
        for (Ended end : ended.getOrDefault(entered, List.of())) {
            if (end.succeeded() == succeeded) {
                told += end.cases();
                toldByThen += end.isKnownOn(day) ? end.cases() : 0;
            }
        }
        return Math.min(now, toldByThen) + Math.max(0, now - told);
    }

    private List<Lasted> lastedUntil(LocalDate day) {
        return ended.values().stream()
                .flatMap(List::stream)
                .filter(end -> end.succeeded() && end.isKnownOn(day))
                .map(end -> new Lasted(end.day(), end.days(), end.cases()))
                .toList();
    }

    @Override
    public boolean isHindsight() {
        return ending != Ending.AT_ONCE && cohorts.stream().anyMatch(this::isUntold);
    }

    private boolean isUntold(Cohort cohort) {
        return told(cohort.day(), true) < cohort.succeeded() || told(cohort.day(), false) < cohort.failed();
    }

    private long told(LocalDate entered, boolean succeeded) {
        return ended.getOrDefault(entered, List.of()).stream()
                .filter(end -> end.succeeded() == succeeded)
                .mapToLong(Ended::cases)
                .sum();
    }
}
