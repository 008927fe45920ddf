package io.boussole.plan.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The brief in words. Every part has a share of the 120 words, so the whole cannot have more: 8 for the head, 36 for the whys, and 25
 * for each of three actions (number, title of 9, dash, date of 5, KPI of 4, "target", figure of 4) make 119.
 */
final class BriefWording {
    private static final int NAME_WORDS = 4;
    private static final int WHY_WORDS = 30;
    private static final int TITLE_WORDS = 9;
    private static final int KPI_WORDS = 4;
    private static final int CHARACTERS_A_WORD = 8;

    private final Wording wording;
    private final LocalDate on;

    BriefWording(Wording wording, LocalDate on) {
        this.wording = wording;
        this.on = on;
    }

    List<String> lines(String name, List<String> whys, List<BriefAction> actions) {
        List<String> lines = new ArrayList<>();
        lines.add(cut(name, NAME_WORDS) + ", " + wording.weekday(on));
        whys.forEach(why -> lines.add(wording.say("Why: ", "Pourquoi : ")
                + (why.isEmpty() ? wording.say("the plan does not say yet.", "le plan ne le dit pas encore.") : why)));
        for (int index = 0; index < actions.size(); index++) {
            lines.add((index + 1) + ". " + action(actions.get(index)));
        }
        if (actions.isEmpty()) {
            lines.add(wording.say("No action of yours is open.", "Aucune de vos actions n'est ouverte."));
        }
        return List.copyOf(lines);
    }

    /** The whys, which share their words among them. */
    static List<String> whys(List<String> whys) {
        return whys.stream().map(why -> cut(why, WHY_WORDS / whys.size())).toList();
    }

    static String title(String title) {
        return cut(title, TITLE_WORDS);
    }

    static String kpi(String kpi) {
        return cut(kpi, KPI_WORDS);
    }

    private String action(BriefAction action) {
        return action.title() + " – " + due(action) + ". " + action.kpi()
                + wording.say(", target ", ", cible ")
                + PlainText.shortened(action.targetText(), 16).replace(' ', '\u00a0');
    }

    private String due(BriefAction action) {
        if (action.dueOn() == null) {
            return wording.say("no date yet", "sans date");
        }
        String date = wording.shortDate(action.dueOn());
        return action.isOverdue()
                ? wording.say("overdue since ", "en retard depuis ") + date
                : wording.say("by ", "pour ") + date;
    }

    private static String cut(String text, int words) {
        return PlainText.words(text, words, words * CHARACTERS_A_WORD);
    }
}
