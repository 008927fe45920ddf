package io.boussole.plan.summary;

import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What one person does on Monday morning, and how that will be judged, in thirty seconds: at most 120 words, at 240 words a minute.
 *
 * @param on the day it is read for
 * @param whys the why of each plan that an action comes from; of the first plan when there is no action
 * @param actions at most three: overdue ones first, then by due date, then critical ones; plan by plan
 * @param lines the brief in words
 */
public record MondayBrief(
        LocalDate on, String memberName, List<String> whys, List<BriefAction> actions, List<String> lines) {
    /** Thirty seconds of reading. */
    public static final int MOST_WORDS = 120;

    public static final int MOST_ACTIONS = 3;

    /**
     * The brief of somebody on the team of each of {@code plans}, which are in the order in which they are to be told.
     *
     * @param memberId in the plans
     */
    public static MondayBrief of(String memberId, LocalDate on, List<PlanDocument> plans, Locale language) {
        List<BriefAction> urgent = mostUrgent(memberId, on, plans, language);
        LinkedHashSet<PlanDocument> told = new LinkedHashSet<>();
        urgent.forEach(action -> told.add(action.plan()));
        if (told.isEmpty()) {
            told.addAll(plans.subList(0, Math.min(1, plans.size())));
        }
        List<String> whys = BriefWording.whys(
                told.stream().map(plan -> PlainText.of(plan.why())).distinct().toList());
        String name = name(memberId, plans);
        Wording wording = Wording.of(language, null);
        return new MondayBrief(on, name, whys, urgent, new BriefWording(wording, on).lines(name, whys, urgent));
    }

    private static List<BriefAction> mostUrgent(
            String memberId, LocalDate on, List<PlanDocument> plans, Locale language) {
        List<BriefAction> actions = new ArrayList<>();
        plans.forEach(plan -> actions.addAll(BriefAction.open(memberId, Reader.of(plan, language), on)));
        actions.sort(BriefAction.MOST_URGENT_FIRST);
        if (actions.size() < MOST_ACTIONS) {
            plans.forEach(plan -> actions.addAll(BriefAction.critical(memberId, Reader.of(plan, language), on)));
        }
        return actions.stream()
                .limit(MOST_ACTIONS)
                .sorted(Comparator.comparingInt(action -> plans.indexOf(action.plan())))
                .toList();
    }

    private static String name(String memberId, List<PlanDocument> plans) {
        return plans.stream()
                .flatMap(plan -> plan.team().stream())
                .filter(member -> memberId.equals(member.id()) && member.name() != null)
                .map(Member::name)
                .filter(Objects::nonNull)
                .map(PlainText::of)
                .findFirst()
                .orElse(PlainText.of(memberId));
    }

    /** Whether the member is on the plan's team on that day. */
    public static boolean isOnTeam(PlanDocument plan, String memberId, LocalDate on) {
        return plan.team().stream()
                .filter(member -> memberId.equals(member.id()))
                .anyMatch(member -> member.leftOn() == null || member.leftOn().isAfter(on));
    }

    /** The brief as text, a line a thought. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Words of the text, {@link #MOST_WORDS} at most. */
    public int words() {
        return PlainText.count(text());
    }
}
