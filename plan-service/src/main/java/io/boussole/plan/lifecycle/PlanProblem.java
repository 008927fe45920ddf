package io.boussole.plan.lifecycle;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What plan-service can refuse, beyond what every service can. */
public enum PlanProblem implements ProblemType {
    PLAN_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such plan", "Ce plan n'existe pas"),
    PLAN_VERSION_NOT_FOUND(ProblemKind.NOT_FOUND, "The plan has no such version", "Le plan n'a pas cette version"),
    SEGMENT_NOT_FOUND(ProblemKind.NOT_FOUND, "The plan has no such segment", "Le plan n'a pas ce segment"),
    MEMBER_NOT_FOUND(
            ProblemKind.NOT_FOUND,
            "Nobody of that id is on the team",
            "Personne de cet identifiant n'est dans l'équipe"),
    ACTION_NOT_FOUND(ProblemKind.NOT_FOUND, "The plan has no such action", "Le plan n'a pas cette action"),
    PAPER_TOO_LONG(
            ProblemKind.INVALID,
            "The PDF would have hundreds of pages; read the HTML instead",
            "Le PDF aurait des centaines de pages ; lisez plutôt le HTML"),
    PLAN_NOT_READY(
            ProblemKind.INVALID, "The plan cannot be activated as it is", "Le plan ne peut pas être activé en l'état"),
    PLAN_NOT_DRAFT(ProblemKind.CONFLICT, "Only a draft can be activated", "Seul un brouillon peut être activé"),
    PLAN_KEPT(
            ProblemKind.CONFLICT,
            "Only a draft can be deleted; close a plan that was activated",
            "Seul un brouillon peut être supprimé ; un plan qui a été activé se clôt"),
    PLAN_NOT_ACTIVE(ProblemKind.CONFLICT, "Only an active plan can be closed", "Seul un plan actif peut être clos"),
    PLAN_CLOSED(ProblemKind.CONFLICT, "A closed plan changes no more", "Un plan clos ne change plus"),
    PLAN_NOT_RENEWABLE(
            ProblemKind.CONFLICT,
            "Only a plan that was activated can be renewed",
            "Seul un plan qui a été activé peut être renouvelé"),
    PLAN_ALREADY_RENEWED(ProblemKind.CONFLICT, "The plan was renewed already", "Le plan a déjà été renouvelé"),
    PLAN_WITHOUT_PERIOD(
            ProblemKind.INVALID,
            "The plan does not say which days it covers",
            "Le plan ne dit pas quels jours il couvre"),
    CHANGE_NOT_ALLOWED(
            ProblemKind.CONFLICT,
            "The plan may not change like this now",
            "Le plan ne peut pas changer ainsi maintenant"),
    STRATEGIC_CHANGE_NEEDS_DECISION(
            ProblemKind.CONFLICT,
            "Within the period, strategy changes by decision of a committee: name a STRATEGIC_CHANGE that stands as decisionId",
            "Pendant la période, la stratégie change par décision d'un comité : nommez un STRATEGIC_CHANGE en vigueur dans decisionId"),
    PART_NOT_FOUND(ProblemKind.NOT_FOUND, "The plan has no such part", "Le plan n'a pas cet élément"),
    PART_EXISTS(ProblemKind.CONFLICT, "The plan has such a part already", "Le plan a déjà un élément de ce nom"),
    LIMIT_REACHED(ProblemKind.CONFLICT, "A plan may not have more of these", "Un plan ne peut pas en avoir davantage"),
    DECISION_NOT_FOUND(ProblemKind.NOT_FOUND, "The plan has no such decision", "Le plan n'a pas cette décision"),
    DECISION_SUPERSEDED(
            ProblemKind.CONFLICT, "That decision was superseded already", "Cette décision a déjà été remplacée"),
    DECISION_CONTRADICTS(
            ProblemKind.CONFLICT,
            "The decision contradicts one that stands",
            "La décision en contredit une qui est en vigueur"),
    ALREADY_ENDED(ProblemKind.CONFLICT, "It has ended already", "C'est déjà terminé"),
    ACTION_DONE(ProblemKind.CONFLICT, "The action is done already", "L'action est déjà faite"),
    BATTLE_TRANSITION(
            ProblemKind.CONFLICT,
            "The battle cannot go from its status to this one",
            "La bataille ne peut pas passer de son statut à celui-ci"),
    MAX_BATTLES(
            ProblemKind.CONFLICT,
            "Three battles are active; win or stop one first",
            "Trois batailles sont actives ; gagnez-en ou arrêtez-en une d'abord"),
    INITIATIVE_NOT_READY(
            ProblemKind.INVALID,
            "It does not say who, when, how measured and when it stops",
            "Elle ne dit pas qui, quand, comment on mesure et quand on arrête"),
    EXPERIMENT_TRANSITION(
            ProblemKind.CONFLICT,
            "An experiment skips no step: hypothesis, experiment, measure, decision",
            "Une expérience ne saute aucune étape : hypothèse, expérimentation, mesure, décision"),
    EXPERIMENT_NOT_MEASURED(
            ProblemKind.CONFLICT,
            "Nothing was measured that could be decided upon",
            "Rien n'a été mesuré sur quoi décider"),
    PREMATURE_CONCLUSION(ProblemKind.CONFLICT, "It is too early to conclude", "Il est trop tôt pour conclure"),
    RITUAL_NOT_FOUND(ProblemKind.NOT_FOUND, "The plan has no such ritual", "Le plan n'a pas ce rituel"),
    OCCURRENCE_NOT_FOUND(
            ProblemKind.NOT_FOUND, "The ritual does not take place on this day", "Le rituel n'a pas lieu ce jour-là"),
    OCCURRENCE_CLOSED(ProblemKind.CONFLICT, "The occurrence is closed already", "L'occurrence est déjà close"),
    NOTHING_TO_ACKNOWLEDGE(
            ProblemKind.CONFLICT,
            "There is no asynchronous review of this day to acknowledge",
            "Il n'y a pas de revue asynchrone de ce jour dont prendre acte"),
    FEEDBACK_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such feedback", "Ce retour n'existe pas"),
    FEEDBACK_ANSWERED(ProblemKind.CONFLICT, "The feedback is answered already", "Ce retour a déjà sa réponse"),
    RELAUNCH_NOT_FOUND(
            ProblemKind.NOT_FOUND, "There is no such relaunch checklist", "Cette liste de relance n'existe pas"),
    RELAUNCH_STEP_NOT_NEXT(ProblemKind.CONFLICT, "A relaunch goes step by step", "Une relance se fait étape par étape"),
    CALENDAR_FEED_NOT_FOUND(
            ProblemKind.NOT_FOUND,
            "There is no calendar at this address",
            "Il n'y a pas de calendrier à cette adresse"),
    TOO_MANY_CALENDAR_FEEDS(
            ProblemKind.CONFLICT,
            "The plan has too many calendar addresses",
            "Le plan a trop d'adresses de calendrier");

    private final ProblemKind kind;
    private final Text title;

    PlanProblem(ProblemKind kind, String en, String fr) {
        this.kind = kind;
        this.title = new Text(en, fr);
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    @Override
    public Text title() {
        return title;
    }
}
