package io.boussole.alert.watch.wording;

import io.boussole.alert.outcome.Sentences;
import io.boussole.alert.watch.finding.Finding;
import io.boussole.contracts.action.AlertKind;
import io.boussole.http.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a look has found, or why it has found nothing. */
public final class FindingWording {
    private static final Text ALL_WELL = new Text("Nothing to report.", "Rien à signaler.");

    private FindingWording() {}

    /** @param reason null when something can be told */
    public static Text of(
            AlertKind kind, Finding.State state, Finding.@Nullable Reason reason, Map<String, String> circumstances) {
        return switch (state) {
            case MET -> AlertWording.of(kind, null, circumstances);
            case CLEAR -> ALL_WELL;
            case PERIOD_OVER -> new Text("The plan's period is over.", "La période du plan est terminée.");
            case NOT_WATCHED ->
                new Text(
                        "The plan has nothing to watch here now.", "Le plan n'a rien à surveiller ici pour l'instant.");
            case UNDECIDED -> reason == null ? ALL_WELL : why(reason, new NamedValues(circumstances));
        };
    }

    private static Text why(Finding.Reason reason, NamedValues values) {
        return switch (reason) {
            case TOO_EARLY ->
                new Text(
                        "Too early to tell: only complete cycles count, and days of which everything is known.",
                        "Trop tôt pour le dire : seuls comptent les cycles complets et les jours dont tout est connu.");
            case NO_CYCLE ->
                new Text(
                        "Nothing says over which cycle this is to be read: the stop rule needs cycleDays, or its channel a"
                                + " sequence.",
                        "Rien ne dit sur quel cycle cela doit être lu : il faut cycleDays à la règle d'arrêt, ou une séquence à"
                                + " son canal.");
            case NO_SUM_OF_DAYS ->
                new Text(
                        "The days of this KPI do not add up to a cycle: only the stop rule of a channel or a battle can judge it,"
                                + " on its reviewOn.",
                        "Les jours de cet indicateur ne s'additionnent pas en un cycle : seule la règle d'arrêt d'un canal ou"
                                + " d'une bataille peut en juger, à son reviewOn.");
            case PERIOD_NOT_OVER -> ofThePeriod(values);
            case NOT_MEASURED ->
                new Text(
                        "Nothing has been measured yet under the present plan.",
                        "Rien n'a encore été mesuré avec le plan actuel.");
            case DATA_DEGRADED -> degraded(values);
            case QUALITY_AT_ITS_LIMIT -> atItsLimit(values);
            case SOURCE_SILENT ->
                new Text(
                        "The source is silent: what looks like nothing may be a gap.",
                        "La source ne dit plus rien : ce qui ressemble à zéro peut être un trou.");
            case DEALT_WITH ->
                new Text(
                        "The last alert was dealt with; nothing new has come since.",
                        "La dernière alerte a été traitée ; rien de nouveau depuis.");
            case NOT_SAID ->
                new Text("The plan does not say what this needs.", "Le plan ne dit pas ce qu'il faut pour en juger.");
            case UNREADABLE ->
                new Text(
                        "What the plan says of this, or what was measured, makes no sense together.",
                        "Ce qu'en dit le plan et ce qui a été mesuré ne vont pas ensemble.");
        };
    }

    /** Before the end only the pace could tell, and that is what the KPI's verdict is for. */
    private static Text ofThePeriod(NamedValues values) {
        return new Sentences()
                .add(
                        "%s stands at %s; the threshold of %s is one of the whole period. Whether it is missed is told once all up"
                                + " to %s is known, not before.",
                        "%s est à %s ; le seuil de %s vaut pour toute la période. S'il est manqué, on le dira une fois tout connu"
                                + " jusqu'au %s, pas avant.",
                        values.text("kpi", "kpiId"),
                        values.number("value"),
                        values.number("below"),
                        values.day("periodEnd"))
                .add(
                        "The stop rule of a channel or a battle, with cycleDays, tells sooner.",
                        "La règle d'arrêt d'un canal ou d'une bataille, avec cycleDays, le dit plus tôt.")
                .text();
    }

    private static Text atItsLimit(NamedValues values) {
        return new Sentences()
                .add(
                        "Between %s and %s: no task is due, and one that stands stays until %s is reached.",
                        "Entre %s et %s : aucune tâche n'est à ouvrir, et celle qui est en cours reste jusqu'à %s.",
                        values.percent("floor"),
                        values.percent("cleanFrom"),
                        values.percent("cleanFrom"))
                .text();
    }

    /** Row 39: no stop on such data, and no blame. */
    private static Text degraded(NamedValues values) {
        Text quality = values.percent("dataQuality");
        return new Text(
                "The rule is met, but data quality is " + quality.en()
                        + ", below 95%: nothing is concluded from such data.",
                "La règle est atteinte, mais la qualité des données est de "
                        + quality.fr()
                        + ", sous 95 % : on ne conclut rien de telles données.");
    }
}
