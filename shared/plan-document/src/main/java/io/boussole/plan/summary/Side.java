package io.boussole.plan.summary;

import java.util.List;

/** One side of paper: what begins on a new page. */
public record Side(List<Band> bands) {
    int words() {
        return bands.stream()
                .flatMap(band -> band.sections().stream())
                .mapToInt(Side::words)
                .sum();
    }

    private static int words(Section section) {
        int head = PlainText.count(section.title()) + PlainText.count(section.note());
        int columns = section.columns().stream().mapToInt(PlainText::count).sum();
        return head
                + columns
                + section.rows().stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.lines().stream())
                        .mapToInt(PlainText::count)
                        .sum();
    }
}
