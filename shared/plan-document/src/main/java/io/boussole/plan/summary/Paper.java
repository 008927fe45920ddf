package io.boussole.plan.summary;

import java.util.List;

/**
 * Something to print or to show, with its head.
 *
 * @param language of the words that are not the team's own: {@code en} or {@code fr}
 * @param kind what it is, above the title
 * @param subtitle period, state and version, under the title
 * @param lead the line that everybody is to keep in mind: why; empty when there is none
 * @param isDense whether all of it must stand on the pages it has
 */
public record Paper(
        String language, String kind, String title, String subtitle, String lead, List<Side> sides, boolean isDense) {
    Paper with(List<Side> others) {
        return new Paper(language, kind, title, subtitle, lead, others, isDense);
    }

    /** Words on the paper, heads included. */
    public int words() {
        return PlainText.count(kind)
                + PlainText.count(title)
                + PlainText.count(subtitle)
                + PlainText.count(lead)
                + sides.stream().mapToInt(Side::words).sum();
    }
}
