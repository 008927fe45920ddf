package io.boussole.plan.lifecycle;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;
import java.util.Locale;

/** What plan-service can refuse, beyond what every service can. */
public enum PlanProblem implements ProblemType {
    PLAN_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such plan", "Ce plan n'existe pas"),
    PLAN_VERSION_NOT_FOUND(ProblemKind.NOT_FOUND, "The plan has no such version", "Le plan n'a pas cette version"),
    PLAN_NOT_READY(
            ProblemKind.INVALID, "The plan cannot be activated as it is", "Le plan ne peut pas être activé en l'état"),
    PLAN_NOT_DRAFT(ProblemKind.CONFLICT, "Only a draft can be activated", "Seul un brouillon peut être activé"),
    PLAN_NOT_ACTIVE(ProblemKind.CONFLICT, "Only an active plan can be closed", "Seul un plan actif peut être clos"),
    PLAN_CLOSED(ProblemKind.CONFLICT, "A closed plan changes no more", "Un plan clos ne change plus");

    private final ProblemKind kind;
    private final Text title;

    PlanProblem(ProblemKind kind, String en, String fr) {
        this.kind = kind;
        this.title = new Text(en, fr);
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
