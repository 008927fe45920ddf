package io.boussole.http;

import java.util.List;

/** Refusals of a plan that a service has not heard of. What is published comes to the other services over Kafka, a moment later. */
public final class UnknownPlan {
    private static final Text DETAIL = new Text(
            "No plan of this id has been published; one that was published just now is known here in a moment",
            "Aucun plan de cet identifiant n'a été publié ; un plan publié à l'instant est connu ici d'ici un moment");

    private UnknownPlan() {}

    /** 404: what is asked for is the plan's. */
    public static ProblemException inPath() {
        return ProblemException.of(CommonProblem.PLAN_NOT_FOUND, DETAIL);
    }

    /** 404, naming the parameter. */
    public static ProblemException inQuery(String parameter) {
        return ProblemException.of(CommonProblem.PLAN_NOT_FOUND, DETAIL, List.of(fault("?" + parameter)));
    }

    /** For a 422. */
    public static Violation inBody(String pointer) {
        return fault(pointer);
    }

    private static Violation fault(String pointer) {
        return new Violation(pointer, "UNKNOWN_PLAN", DETAIL);
    }
}
