package io.boussole.plan.findings.rules;

import io.boussole.plan.document.DocumentWalk;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PartnerProgram;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No needless jargon, no task of which nobody knows what is to be done. Advice only, and silent when in doubt. */
final class ReadabilityRules {
    private static final Pointer BATTLES = Pointer.to("battles");
    private static final WordList KNOWN = WordList.of("abbreviations.txt");
    private static final WordList VERBS = WordList.of("action-verbs.txt");
    private static final WordList NOUNS = WordList.of("nouns-like-infinitives.txt");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    /** Capitals on their own; longer ones are names more often than abbreviations. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\p{L}\\p{N}_./@-])\\p{Lu}[\\p{Lu}0-9]{1,4}(?![\\p{L}\\p{N}_@-])");

    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    /** Members of the document that people read as sentences. */
    private static final Set<String> PROSE = Set.of(
            "name",
            "why",
            "annualVision",
            "market",
            "basis",
            "statement",
            "rationale",
            "hypothesis",
            "population",
            "title",
            "purpose",
            "expectedDecisions",
            "checklist",
            "items",
            "entryOffer",
            "whyNow",
            "pains",
            "valuePropositions",
            "buyingTriggers",
            "problem",
            "metric",
            "result",
            "body",
            "goal",
            "label",
            "method",
            "reason",
            "callToAction");

    /** Whose names and codes are nobody's jargon. */
    private static final Set<Class<?>> NAMED =
            Set.of(Member.class, PartnerProgram.Partner.class, PartnerProgram.SharingRule.class, Kpi.class);

    static final Rule UNDEFINED_ABBREVIATION = Rule.warning("UNDEFINED_ABBREVIATION", 20)
            .says("Not everybody knows what {0} stands for", "Tout le monde ne sait pas ce que veut dire {0}")
            .fix(
                    "Write it out, or define it in the glossary",
                    "Écrivez-le en toutes lettres, ou définissez-le dans glossary")
            .check((plan, found) -> {
                Set<String> told = new HashSet<>(plan.glossary().keySet());
                DocumentWalk.through(plan, (component, value, at) -> {
                    if (value instanceof String text && isProse(component)) {
                        abbreviations(text)
                                .filter(abbreviation -> told.add(abbreviation))
                                .forEach(abbreviation -> found.at(at, abbreviation));
                    }
                });
            });

    static final Rule TASK_WITHOUT_VERB = Rule.warning("TASK_WITHOUT_VERB", 20)
            .says("'{0}' does not say what is to be done", "« {0} » ne dit pas ce qu'il faut faire")
            .fix("Begin with a verb: Write, Call, Publish", "Commencez par un verbe : Écrire, Appeler, Publier")
            .check((plan, found) -> {
                Items.each(
                        plan.battles(),
                        BATTLES,
                        (battle, place) -> Items.each(battle.actions(), place.member("actions"), (action, at) -> {
                            String title = action.title();
                            if (title == null || title.isBlank() || !saysWhatToDo(title)) {
                                found.at(at.member("title"), title == null ? "" : title);
                            }
                        }));
                Items.each(plan.onboarding(), Pointer.to("onboarding"), (item, at) -> {
                    if (item.title() != null && !saysWhatToDo(item.title())) {
                        found.at(at.member("title"), item.title());
                    }
                });
            });

    static final List<Rule> ALL = List.of(UNDEFINED_ABBREVIATION, TASK_WITHOUT_VERB);

    private ReadabilityRules() {}

    private static boolean isProse(RecordComponent component) {
        return PROSE.contains(component.getName())
                && (!NAMED.contains(component.getDeclaringRecord())
                        || component.getName().equals("label")
                        || component.getName().equals("method"));
    }

    /** Of a text all in capitals none: there nobody can tell. */
    private static Stream<String> abbreviations(String text) {
        if (text.equals(text.toUpperCase(Locale.ROOT))) {
            return Stream.empty();
        }
        return ABBREVIATION
                .matcher(text)
                .results()
                .filter(match -> !isExplained(text, match.start(), match.end()))
                .map(match -> match.group())
                .filter(word -> !KNOWN.contains(word) && !ROMAN.matcher(word).matches());
    }

    /** In brackets it stands behind what it is short for. */
    private static boolean isExplained(String text, int start, int end) {
        return start > 0 && text.charAt(start - 1) == '(' && end < text.length() && text.charAt(end) == ')';
    }

    private static boolean saysWhatToDo(String title) {
        List<String> words = WORDS.splitAsStream(title.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream().anyMatch(ReadabilityRules::isVerb);
    }

    private static boolean isVerb(String word) {
        return VERBS.contains(word)
                || (word.length() > 3
                        && !NOUNS.contains(word)
                        && (word.endsWith("er") || word.endsWith("ir") || word.endsWith("ez")));
    }
}
