package io.boussole.plan.summary;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything a plan is about, in the order of its annexes. A topic's letter never changes with the plan, so that links hold. */
enum Topic {
    FRAME("A", AimSections::frame),
    OBJECTIVES("B", AimSections::objectives),
    KPIS("C", AimSections::kpis),
    BATTLES("D", WorkSections::battles),
    CHANNELS("E", WorkSections::channels),
    PEOPLE("F", TeamSections::people),
    RITUALS("G", TeamSections::rituals),
    STOP_RULES("H", TeamSections::stopRules),
    SEGMENTS("I", StockSections::segments),
    FUNNEL("J", AimSections::funnel),
    HYPOTHESES("K", AimSections::hypotheses),
    EXPERIMENTS("L", WorkSections::experiments),
    DATES("M", WorkSections::dates),
    BUDGET("N", StockSections::budget),
    PLAYBOOKS("O", StockSections::playbooks),
    LIBRARY("P", StockSections::library),
    GLOSSARY("Q", StockSections::glossary);

    private final String letter;
    private final Function<Reader, Section> content;

    Topic(String letter, Function<Reader, Section> content) {
        this.letter = letter;
        this.content = content;
    }

    /** All that the plan says about it. */
    Section in(Reader reader) {
        return content.apply(reader);
    }

    String letter() {
        return letter;
    }

    /** The whole topic as an annex of its own. */
    Section annex(Reader reader) {
        Section whole = in(reader);
        return whole.titled(reader.say("Annex ", "Annexe ") + letter + " – " + whole.title())
                .anchored("annex-" + letter.toLowerCase(Locale.ROOT));
    }

    static Stream<Topic> all() {
        return Stream.of(values());
    }
}
