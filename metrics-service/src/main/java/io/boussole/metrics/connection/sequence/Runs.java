package io.boussole.metrics.connection.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the numbers of a sender's events say about events that have not come. Events of one sender overtake each other on their way, and
 * a sender that is set up anew counts from the beginning again; the two are told apart by how far a number lies back. Pure.
 *
 * @param counter where the numbers stand; those of another place are other numbers
 * @param runs the newest last, at most {@value #MOST_RUNS}
 */
public record Runs(String counter, List<Run> runs) {
    private static final int MOST_RUNS = 10;

    /** Events that overtake each other are not farther apart. */
    private static final long OVERTAKING = 100;

    /** What came before the first event that was seen is waited for this long. */
    private static final Duration BEGINNING = Duration.ofHours(1);

    private static final long FARTHEST_BEGINNING = 1000;

    public Runs {
        runs = List.copyOf(runs);
    }

    static Runs of(String counter) {
        return new Runs(counter, List.of());
    }

    /** @param at when the event was received; each event is told once */
    Runs with(long number, Instant at) {
        if (runs.isEmpty()) {
            return begun(number, at);
        }
        Run current = runs.get(runs.size() - 1);
        if (current.misses(number)) {
            return replaced(runs.size() - 1, current.filled(number));
        }
        boolean beside = number > current.last() + 1 || number < current.first();
        int former = beside ? former(number) : -1;
        if (former >= 0) {
            return replaced(former, runs.get(former).filled(number));
        }
        if (number > current.last()) {
            return replaced(runs.size() - 1, current.upTo(number, at));
        }
        if (number < current.first()) {
            return isOfItsBeginning(current, number, at)
                    ? replaced(runs.size() - 1, current.downTo(number, at))
                    : begun(number, at);
        }
        return isCountedAnew(current, number, at) ? begun(number, at) : this;
    }

    /** A former run that misses the number; −1: none does. */
    private int former(long number) {
        return IntStream.iterate(runs.size() - 2, index -> index >= 0, index -> index - 1)
                .filter(index -> runs.get(index).misses(number))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isOfItsBeginning(Run run, long number, Instant at) {
        return run.first() - number <= FARTHEST_BEGINNING
                && !at.isAfter(run.startedAt().plus(BEGINNING));
    }

    /** A number that has been there already: of the same delivery, unless it lies far back or is the very first one. */
    private static boolean isCountedAnew(Run run, long number, Instant at) {
        return at.isAfter(run.lastAt()) && (run.last() - number > OVERTAKING || (number <= 1 && number < run.last()));
    }

    private Runs begun(long number, Instant at) {
        List<Run> more = new ArrayList<>(runs);
        more.add(Run.beginning(number, at));
        return new Runs(counter, more.subList(Math.max(0, more.size() - MOST_RUNS), more.size()));
    }

    private Runs replaced(int index, Run run) {
        List<Run> others = new ArrayList<>(runs);
        others.set(index, run);
        return new Runs(counter, others);
    }
}
