package io.boussole.plan.summary;

import java.util.List;
import java.util.function.Predicate;

/** The plan on one page, on two, and in its annexes. */
public final class PlanPages {
    /** Of the guide's 1 000 words on two pages. */
    private static final int WORDS_A_SIDE = 480;

    private static final List<List<Place>> ONE = List.of(
            List.of(new Place(Topic.OBJECTIVES, 4, 2, 100)),
            List.of(new Place(Topic.KPIS, 6, 4, 60)),
            List.of(new Place(Topic.BATTLES, 3, 3, 75)),
            List.of(new Place(Topic.CHANNELS, 4, 3, 55), new Place(Topic.PEOPLE, 7, 3, 110)),
            List.of(new Place(Topic.RITUALS, 5, 3, 55), new Place(Topic.STOP_RULES, 6, 3, 55)));
    private static final List<List<Place>> FIRST = List.of(
            List.of(new Place(Topic.OBJECTIVES, 6, 3, 140)),
            List.of(new Place(Topic.KPIS, 12, 5, 80)),
            List.of(new Place(Topic.BATTLES, 4, 3, 90)),
            List.of(new Place(Topic.PEOPLE, 9, 4, 130), new Place(Topic.STOP_RULES, 8, 4, 70)));
    private static final List<List<Place>> SECOND = List.of(
            List.of(new Place(Topic.CHANNELS, 5, 3, 80)),
            List.of(new Place(Topic.SEGMENTS, 4, 2, 80), new Place(Topic.FUNNEL, 6, 3, 40)),
            List.of(new Place(Topic.HYPOTHESES, 6, 3, 60), new Place(Topic.RITUALS, 8, 3, 60)),
            List.of(new Place(Topic.EXPERIMENTS, 4, 2, 110)),
            List.of(new Place(Topic.DATES, 8, 3, 60), new Place(Topic.BUDGET, 5, 2, 50)));

    private final PlanHead head;
    private final Reader reader;

    public PlanPages(PlanHead head) {
        this.head = head;
        this.reader = head.reader();
    }

    /** @param fits whether a paper of one side takes one page, once laid out */
    public Paper onePage(Predicate<Paper> fits) {
        Paper paper = head.paper(reader.say("Action plan on one page", "Plan d'action en une page"), true);
        return paper.with(List.of(side(ONE, paper, fits)));
    }

    /** @param fits whether a paper of one side takes one page, once laid out */
    public Paper twoPages(Predicate<Paper> fits) {
        Paper paper = head.paper(reader.say("Action plan on two pages", "Plan d'action en deux pages"), true);
        return paper.with(List.of(side(FIRST, paper, fits), side(SECOND, paper, fits)));
    }

    private Side side(List<List<Place>> bands, Paper paper, Predicate<Paper> fits) {
        return new Fitting(bands, reader).fullest(side -> {
            Paper candidate = paper.with(List.of(side));
            return candidate.words() <= WORDS_A_SIDE && fits.test(candidate);
        });
    }

    /** All that the plan says, an annex a topic; topics the plan does not speak of are left out. */
    public Paper annexes() {
        Paper paper = head.paper(reader.say("Annexes", "Annexes"), false);
        List<Band> bands = Topic.all()
                .map(topic -> topic.annex(reader))
                .filter(annex -> !annex.rows().isEmpty())
                .map(Band::of)
                .toList();
        return paper.with(List.of(new Side(bands)));
    }
}
