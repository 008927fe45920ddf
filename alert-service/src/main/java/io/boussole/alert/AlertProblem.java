package io.boussole.alert;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client of this service can hear, beyond what every service says. */
public enum AlertProblem implements ProblemType {
    RULE_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such rule", "Cette règle n'existe pas"),
    RULE_VERSION_NOT_FOUND(ProblemKind.NOT_FOUND, "The rule has no such version", "La règle n'a pas cette version"),
    RULE_ENDED(ProblemKind.CONFLICT, "The rule has ended", "La règle a pris fin"),
    RULE_EXISTS(ProblemKind.CONFLICT, "This KPI has a rule already", "Cet indicateur a déjà une règle"),
    RULE_OF_PLAN(ProblemKind.CONFLICT, "The rule comes from the plan", "La règle vient du plan"),
    RULE_NOT_OF_PLAN(ProblemKind.CONFLICT, "The rule does not come from the plan", "La règle ne vient pas du plan"),
    EVALUATION_NOT_FOUND(
            ProblemKind.NOT_FOUND, "This KPI has not been evaluated", "Cet indicateur n'a pas encore été évalué"),
    ALERT_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such alert", "Cette alerte n'existe pas"),
    CORRECTIVE_ACTION_NOT_FOUND(
            ProblemKind.NOT_FOUND, "There is no such corrective action", "Cette action corrective n'existe pas"),
    STATUS_CHANGE_REFUSED(
            ProblemKind.CONFLICT,
            "The corrective action cannot go to this status from where it is",
            "L'action corrective ne peut pas passer à ce statut depuis son statut actuel"),
    DELIVERY_ENDPOINT_NOT_FOUND(
            ProblemKind.NOT_FOUND, "There is no such delivery endpoint", "Ce point de livraison n'existe pas"),
    DELIVERY_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such delivery", "Cette livraison n'existe pas"),
    ENDPOINT_KIND_FIXED(
            ProblemKind.CONFLICT, "A delivery endpoint keeps its kind", "Un point de livraison ne change pas de type"),
    ENDPOINT_OFF(ProblemKind.CONFLICT, "The delivery endpoint is switched off", "Le point de livraison est désactivé"),
    NO_SIGNING_SECRET(
            ProblemKind.CONFLICT,
            "This kind of delivery endpoint has no signing secret",
            "Ce type de point de livraison n'a pas de secret de signature"),
    ALERT_CHANGE_REFUSED(
            ProblemKind.CONFLICT, "The alert is not in a state for this", "L'état de l'alerte ne le permet pas"),
    CHECKLIST_ITEM_NOT_FOUND(
            ProblemKind.NOT_FOUND, "The checklist has no such item", "La liste de contrôle n'a pas ce point"),
    DECISION_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such decision", "Cette décision n'existe pas"),
    DECISION_ALREADY_SUPERSEDED(
            ProblemKind.CONFLICT,
            "Another decision has replaced this one already",
            "Une autre décision a déjà remplacé celle-ci"),
    IMPACT_NOT_MEASURED(ProblemKind.NOT_FOUND, "There is nothing to measure yet", "Il n'y a encore rien à mesurer"),
    SNAPSHOT_NOT_FOUND(
            ProblemKind.NOT_FOUND,
            "There is no synthesis of that time yet",
            "Il n'y a pas encore de synthèse de cette période");

    private final ProblemKind kind;
    private final Text title;

    AlertProblem(ProblemKind kind, String en, String fr) {
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
