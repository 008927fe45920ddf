package io.boussole.metrics.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of days, both included.
 *
 * @param whole false of one that the period asked for cuts off
 */
public record Span(LocalDate start, LocalDate end, boolean whole) {
    static List<Span> cut(LocalDate from, LocalDate to, Granularity granularity, int firstMonth) {
        List<Span> spans = new ArrayList<>();
        LocalDate start = granularity.startOf(from, firstMonth);
        while (!start.isAfter(to)) {
            LocalDate next = granularity.next(start);
            LocalDate first = start.isBefore(from) ? from : start;
            LocalDate last = next.isAfter(to) ? to : next.minusDays(1);
            spans.add(new Span(first, last, first.equals(start) && last.equals(next.minusDays(1))));
            start = next;
        }
        return spans;
    }
}
