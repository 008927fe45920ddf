package io.boussole.alert.watch.wording;

import io.boussole.alert.outcome.Sentences;
import io.boussole.alert.outcome.Wording;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.http.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why an alert was opened, and what is to be done about it, whatever its kind. */
public final class AlertWording {
    private AlertWording() {}

    /**
     * Why it was opened.
     *
     * @param facts what it rests on when it is about a KPI; null otherwise
     * @param circumstances what it rests on when it is not
     */
    public static Text of(AlertKind kind, @Nullable AlertFacts facts, Map<String, String> circumstances) {
        return facts == null ? of(kind, new NamedValues(circumstances)) : Wording.ofAlarm(facts);
    }

    private static Text of(AlertKind kind, NamedValues told) {
        return switch (kind) {
            case STOP_RULE -> StopWording.why(told);
            case OWNERLESS_TASK -> WorkWording.ownerless(told);
            case STALE_PLAN -> WorkWording.stale(told);
            case OVERDUE_MILESTONE -> WorkWording.overdue(told);
            case NO_DATA -> SourceWording.silent(told);
            case DATA_QUALITY -> SourceWording.poor(told);
            case BROKEN_PROMISES -> brokenPromises(told);
            case UNDER_PERFORMANCE -> new Text("A KPI fails its plan.", "Un indicateur ne tient pas le plan.");
        };
    }

    private static Text brokenPromises(NamedValues told) {
        return new Sentences()
                .add(
                        "%s of the customers counted left because of what sales promised them; the plan tolerates %s.",
                        "Part des clients comptés partis à cause de ce qui leur avait été promis : %s ; le plan en tolère %s.",
                        told.percent("value"),
                        told.percent("above"))
                .text();
    }

    /**
     * What somebody is to do about it.
     *
     * @param planName what the plan is called
     */
    public static Text task(AlertKind kind, Map<String, String> circumstances, String planName) {
        NamedValues told = new NamedValues(circumstances);
        return switch (kind) {
            case STOP_RULE ->
                with("Decide: stop or modify %s", "Décider : arrêter ou modifier %s", told.word("effort"));
            case OWNERLESS_TASK -> with("Name an owner: %s", "Nommer un responsable : %s", WorkWording.subject(told));
            case STALE_PLAN -> with("Review the plan: %s", "Revoir le plan : %s", PlanWords.asItIs(planName));
            case OVERDUE_MILESTONE ->
                with(
                        "Finish it, or set a new date: %s",
                        "Terminer ou fixer une nouvelle date : %s", WorkWording.subject(told));
            case NO_DATA ->
                with(
                        "Find out why nothing comes in: %s",
                        "Trouver pourquoi plus rien n'arrive : %s", SourceWording.source(told));
            case DATA_QUALITY -> with("Clean up the data: %s", "Nettoyer les données : %s", SourceWording.source(told));
            case BROKEN_PROMISES -> agree(told);
            case UNDER_PERFORMANCE ->
                new Text("Find the cause and decide what to change", "Trouver la cause et décider ce qui change");
        };
    }

    private static Text agree(NamedValues told) {
        return told.has("withOwnerId")
                ? with(
                        "Agree on what sales may promise, together with %s",
                        "Convenir de ce que la vente peut promettre, avec %s",
                        told.text("withOwnerName", "withOwnerId"))
                : new Text("Agree on what sales may promise", "Convenir de ce que la vente peut promettre");
    }

    private static Text with(String en, String fr, Text value) {
        return new Sentences().add(en, fr, value).text();
    }
}
