package io.boussole.plan.summary;

import java.util.ArrayList;
import java.util.List;

/** One cell of a table: its lines, each as the plan has it. */
public record Cell(List<String> lines) {
    /** Lines that a page has room for in a cell. */
    private static final int MOST_LINES = 4;

    /** The longest paragraph that is laid out at once: the time of a layout grows with the square of its length. */
    private static final int LONGEST_PARAGRAPH = 400;

    public static Cell of(String line) {
        return new Cell(List.of(line));
    }

    /** The lines as they are laid out: whole, but a very long one as several, broken between words where there are any. */
    public List<String> paragraphs() {
        return lines.stream().flatMap(line -> parts(line).stream()).toList();
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (line.length() - start > LONGEST_PARAGRAPH) {
            int end = line.lastIndexOf(' ', start + LONGEST_PARAGRAPH);
            int cut = end > start ? end : line.offsetByCodePoints(start, LONGEST_PARAGRAPH / 2);
            parts.add(line.substring(start, cut));
            start = line.charAt(cut) == ' ' ? cut + 1 : cut;
        }
        parts.add(line.substring(start));
        return parts;
    }

    /** As it stands on a page, where no line may be long. */
    Cell shortened(int mostCharacters) {
        return new Cell(lines.stream()
                .limit(MOST_LINES)
                .map(line -> PlainText.shortened(line, mostCharacters))
                .toList());
    }
}
