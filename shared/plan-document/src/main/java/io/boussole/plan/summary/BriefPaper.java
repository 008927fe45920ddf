package io.boussole.plan.summary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The Monday brief as a page: its words and no others but the head of the table. */
public final class BriefPaper {
    private BriefPaper() {}

    public static Paper of(MondayBrief brief, Locale language) {
        Wording wording = Wording.of(language, null);
        Section actions = Section.of(
                "actions",
                wording.say("To do", "À faire"),
                List.of("Action"),
                lines(brief).map(Section::row).toList(),
                "");
        return new Paper(
                wording.language(),
                wording.say("Monday brief", "Brief du lundi"),
                brief.lines().get(0),
                "",
                String.join(" ", brief.whys()),
                List.of(new Side(List.of(Band.of(actions)))),
                true);
    }

    private static Stream<String> lines(MondayBrief brief) {
        return brief.lines().stream().skip(1L + brief.whys().size());
    }
}
