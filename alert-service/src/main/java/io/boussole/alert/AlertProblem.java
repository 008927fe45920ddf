package io.boussole.alert;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client of this service can hear, beyond what every service says. */
public enum AlertProblem implements ProblemType {
    RULE_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such rule", "Cette règle n'existe pas"),
    EVALUATION_NOT_FOUND(
            ProblemKind.NOT_FOUND, "This KPI has not been evaluated", "Cet indicateur n'a pas encore été évalué"),
    ALERT_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such alert", "Cette alerte n'existe pas"),
    CORRECTIVE_ACTION_NOT_FOUND(
            ProblemKind.NOT_FOUND, "There is no such corrective action", "Cette action corrective n'existe pas"),
    STATUS_CHANGE_REFUSED(
            ProblemKind.CONFLICT,
            "The corrective action cannot go to this status from where it is",
            "L'action corrective ne peut pas passer à ce statut depuis son statut actuel");

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
