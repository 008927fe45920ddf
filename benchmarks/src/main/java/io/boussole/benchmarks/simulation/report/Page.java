package io.boussole.benchmarks.simulation.report;

import java.util.Collections;
import java.util.List;

/** A page of Markdown, made from the top down. */
final class Page {
    private final StringBuilder text = new StringBuilder();
    private boolean inTable;

    void say(String... paragraphs) {
        for (String paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n").append(paragraph).append('\n');
        }
        inTable = false;
    }

    void head(List<String> titles) {
        text.append('\n');
        line(titles);
        line(Collections.nCopies(titles.size(), "---"));
        inTable = true;
    }

    void row(List<String> cells) {
        if (!inTable) {
            throw new IllegalStateException("A row needs a table");
        }
        line(cells);
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    String text() {
        return text.toString();
    }
}
