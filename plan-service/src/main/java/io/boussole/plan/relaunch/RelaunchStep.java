package io.boussole.plan.relaunch;

import io.boussole.http.Text;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The steps of a relaunch, in their order: three to get hold of the plan again (121–123), three to prove it (120). */
public enum RelaunchStep {
    DATA_QUALITY(
            "Check the quality of the CRM data and mend duplicates",
            "Vérifier la qualité des données CRM et corriger les doublons",
            work -> work.dataQuality() != null),
    CALL_LISTENING(
            "Hold two sessions of listening to key calls",
            "Effectuer deux sessions d'écoute d'appels clés",
            work -> work.sessions().size() >= RelaunchWork.SESSIONS),
    PRIORITY_ACTIONS(
            "Choose three actions of great effect that take less than two weeks",
            "Prioriser trois actions à fort impact réalisables en moins de deux semaines",
            work -> !work.actions().isEmpty()),
    HYPOTHESES(
            "Verify the plan's hypotheses",
            "Vérifier les hypothèses du plan",
            work -> !work.hypotheses().isEmpty()),
    MINOR_CHANGE("Test a minor change", "Tester un changement mineur", work -> work.minorChange() != null),
    EFFECT("Measure the effect", "Mesurer l'effet", work -> work.effect() != null);

    private final Text title;
    private final Predicate<RelaunchWork> done;

    RelaunchStep(String en, String fr, Predicate<RelaunchWork> done) {
        this.title = new Text(en, fr);
        this.done = done;
    }

    public Text title() {
        return title;
    }

    public boolean isDoneIn(RelaunchWork work) {
        return done.test(work);
    }

    /** The step that is to be done now; empty when all are done. */
    public static Optional<RelaunchStep> nextOf(RelaunchWork work) {
        return Stream.of(values()).filter(step -> !step.isDoneIn(work)).findFirst();
    }
}
