package io.boussole.metrics.connection.sequence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers from where a sender began to count.
 *
 * @param first lowest number that was received
 * @param last highest one
 * @param lastAt when the newest event was received
 * @param missing in order of numbers, at most {@link #MOST_MISSING} ranges
 * @param forgotten numbers of ranges that are not kept any more, since there were too many
 */
public record Run(long first, long last, Instant startedAt, Instant lastAt, List<Missing> missing, long forgotten) {
    static final int MOST_MISSING = 1000;

    public Run {
        missing = List.copyOf(missing);
    }

    static Run beginning(long number, Instant at) {
        return new Run(number, number, at, at, List.of(), 0);
    }

    boolean misses(long number) {
        return missing.stream().anyMatch(range -> range.holds(number));
    }

    /** A missing number has come. */
    Run filled(long number) {
        List<Missing> rest = new ArrayList<>();
        for (Missing range : missing) {
            if (!range.holds(number)) {
                rest.add(range);
                continue;
            }
            if (range.from() < number) {
                rest.add(new Missing(range.from(), number - 1, range.noticedAt()));
            }
            if (number < range.to()) {
                rest.add(new Missing(number + 1, range.to(), range.noticedAt()));
            }
        }
        return bounded(first, last, lastAt, rest);
    }

    /** A number above all others. */
    Run upTo(long number, Instant at) {
        List<Missing> more = new ArrayList<>(missing);
        if (number > last + 1) {
            more.add(new Missing(last + 1, number - 1, at));
        }
        return bounded(first, number, later(at), more);
    }

    /** A number below all others. */
    Run downTo(long number, Instant at) {
        List<Missing> more = new ArrayList<>();
        if (number < first - 1) {
            more.add(new Missing(number + 1, first - 1, at));
        }
        more.addAll(missing);
        return bounded(number, last, later(at), more);
    }

    Instant later(Instant at) {
        return at.isAfter(lastAt) ? at : lastAt;
    }

    /** The oldest ranges go first. */
    private Run bounded(long from, long to, Instant newest, List<Missing> ranges) {
        int tooMany = Math.max(0, ranges.size() - MOST_MISSING);
        long lost =
                ranges.subList(0, tooMany).stream().mapToLong(Missing::count).sum();
        return new Run(from, to, startedAt, newest, ranges.subList(tooMany, ranges.size()), forgotten + lost);
    }
}
