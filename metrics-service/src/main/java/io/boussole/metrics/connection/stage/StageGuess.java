package io.boussole.metrics.connection.stage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a stage likely stands for. A sender's flag decides when at least nine tenths of the deals in a stage carry it; else the first rule
 * with a word in it, in the order LOST, WON, MQL, SQL, OPPORTUNITY: a lost opportunity is lost. Words are compared without case, accents
 * and punctuation, in French and English.
 */
final class StageGuess {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final List<Map.Entry<StageMeaning, List<String>>> WORDS = List.of(
            Map.entry(
                    StageMeaning.LOST,
                    List.of(
                            "lost",
                            "closedlost",
                            "perdu",
                            "perdue",
                            "perdus",
                            "abandon",
                            "abandonne",
                            "abandonnee",
                            "refus",
                            "refuse",
                            "refusee",
                            "sans suite",
                            "disqualified",
                            "unqualified",
                            "disqualifie",
                            "rejected",
                            "churned")),
            Map.entry(
                    StageMeaning.WON,
                    List.of(
                            "won",
                            "closedwon",
                            "gagne",
                            "gagnee",
                            "gagnes",
                            "signe",
                            "signee",
                            "signed",
                            "client",
                            "customer",
                            "conclu",
                            "conclue",
                            "accepte",
                            "contrat signe")),
            Map.entry(
                    StageMeaning.MQL,
                    List.of(
                            "mql",
                            "marketingqualifiedlead",
                            "marketing qualified",
                            "qualifie marketing",
                            "qualification marketing",
                            "marketing accepted")),
            Map.entry(
                    StageMeaning.SQL,
                    List.of(
                            "sql",
                            "sal",
                            "salesqualifiedlead",
                            "sales qualified",
                            "sales accepted",
                            "qualifie commercial",
                            "qualifie vente",
                            "qualified",
                            "qualifie",
                            "qualifiee",
                            "qualifiedtobuy")),
            Map.entry(
                    StageMeaning.OPPORTUNITY,
                    List.of(
                            "opportunity",
                            "opportunite",
                            "proposal",
                            "proposition",
                            "devis",
                            "quote",
                            "negotiation",
                            "negociation",
                            "demo",
                            "presentation",
                            "presentationscheduled",
                            "contractsent",
                            "decisionmakerboughtin",
                            "appointmentscheduled")));

    /** A guess and what it rests on. */
    record Guess(StageMeaning meaning, SeenStage.Because because) {}

    private StageGuess() {}

    /**
     * @param facts how many are in the stage
     * @param won how many of them the sender calls won
     * @param lost how many of them the sender calls lost
     */
    static @Nullable Guess of(String word, long facts, long won, long lost) {
        if (facts > 0 && won * 10 >= facts * 9) {
            return new Guess(StageMeaning.WON, SeenStage.Because.SENDER_SAYS_SO);
        }
        if (facts > 0 && lost * 10 >= facts * 9) {
            return new Guess(StageMeaning.LOST, SeenStage.Because.SENDER_SAYS_SO);
        }
        return byWord(word)
                .map(meaning -> new Guess(meaning, SeenStage.Because.WORD))
                .orElse(null);
    }

    private static Optional<StageMeaning> byWord(String word) {
        List<String> forms = Stream.of(word, HUMPS.matcher(word).replaceAll(" "))
                .map(StageGuess::plain)
                .toList();
        return WORDS.stream()
                .filter(rule -> rule.getValue().stream()
                        .anyMatch(known -> forms.stream().anyMatch(form -> form.contains(" " + known + " "))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Words with one space on either side of each. */
    private static String plain(String word) {
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return " "
                + NOT_A_WORD
                        .matcher(bare.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
