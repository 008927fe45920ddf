package io.boussole.plan.summary;

import java.util.List;

/**
 * A topic's place on a page.
 *
 * @param most rows shown however much room there is: more of them would not be read
 * @param least rows that go to the annex only after other topics gave up theirs
 * @param characters of a line
 */
record Place(Topic topic, int most, int least, int characters) {
    int shownAtFirst(Section whole) {
        return Math.min(most, whole.rows().size());
    }

    /** The topic's first rows, and in words where the others are. */
    Section showing(int count, Section whole, Reader reader) {
        List<List<Cell>> shown = whole.rows().stream()
                .limit(count)
                .map(row -> row.stream().map(cell -> cell.shortened(characters)).toList())
                .toList();
        int hidden = whole.rows().size() - count;
        boolean shortened = !shown.equals(whole.rows().subList(0, count));
        if (hidden == 0 && !shortened) {
            return whole;
        }
        return new Section(
                whole.anchor(), whole.title(), whole.columns(), shown, rest(hidden, shortened, reader), topic.letter());
    }

    private String rest(int hidden, boolean shortened, Reader reader) {
        String annex = reader.say("annex ", "annexe ") + topic.letter();
        if (hidden == 0) {
            return reader.say("In full: ", "En entier : ") + annex;
        }
        return "+ " + hidden
                + reader.say(hidden > 0 ? " more" : "", hidden > 1 ? " autres" : " autre")
                + (shortened ? reader.say(", and in full: ", ", et en entier : ") : reader.say(": ", " : "))
                + annex;
    }
}
