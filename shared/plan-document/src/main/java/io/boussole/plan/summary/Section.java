package io.boussole.plan.summary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A titled table of a page.
 *
 * @param anchor names the section in links
 * @param rows the most important first
 * @param note what is said under the table: what is missing from the plan, or where the rest is
 * @param annex the letter of the annex that holds the rest; empty when nothing is left out
 */
public record Section(
        String anchor, String title, List<String> columns, List<List<Cell>> rows, String note, String annex) {
    /** What the plan says there, or that it says nothing yet. */
    static Section of(String anchor, String title, List<String> columns, List<List<Cell>> rows, String missing) {
        return new Section(anchor, title, columns, rows, rows.isEmpty() ? missing : "", "");
    }

    static List<Cell> row(String... cells) {
        return Stream.of(cells).map(Cell::of).toList();
    }

    static List<Cell> row(String cell) {
        return List.of(Cell.of(cell));
    }

    /** A link's target inside the page of annexes. */
    public String annexAnchor() {
        return "annex-" + annex.toLowerCase(Locale.ROOT);
    }

    Section titled(String otherTitle) {
        return new Section(anchor, otherTitle, columns, rows, note, annex);
    }

    Section anchored(String otherAnchor) {
        return new Section(otherAnchor, title, columns, rows, note, annex);
    }
}
