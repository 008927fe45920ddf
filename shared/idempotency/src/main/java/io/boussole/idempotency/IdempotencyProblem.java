package io.boussole.idempotency;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about its Idempotency-Key. */
public enum IdempotencyProblem implements ProblemType {
    IDEMPOTENCY_KEY_INVALID(
            ProblemKind.MALFORMED, "The Idempotency-Key cannot be one", "L'Idempotency-Key n'est pas valable"),
    IDEMPOTENCY_KEY_REUSED(
            ProblemKind.INVALID,
            "The Idempotency-Key belongs to another request",
            "L'Idempotency-Key appartient à une autre requête"),
    IDEMPOTENCY_KEY_IN_USE(
            ProblemKind.CONFLICT,
            "A request with this Idempotency-Key is being worked on",
            "Une requête avec cette Idempotency-Key est en cours");

    private final ProblemKind kind;
    private final Text title;

    IdempotencyProblem(ProblemKind kind, String en, String fr) {
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
