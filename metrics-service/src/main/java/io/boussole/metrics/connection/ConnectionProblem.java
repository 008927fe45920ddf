package io.boussole.metrics.connection;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about connections, and a sender at the entrance. */
public enum ConnectionProblem implements ProblemType {
    CONNECTION_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such connection", "Cette connexion n'existe pas"),
    CONNECTION_PAUSED(ProblemKind.UNAVAILABLE, "The connection is paused", "La connexion est en pause"),
    DELIVERY_REFUSED(
            ProblemKind.UNAUTHENTICATED,
            "The delivery does not prove who sent it",
            "L'envoi ne prouve pas qui l'a expédié"),
    DELIVERY_TOO_LARGE(ProblemKind.TOO_LARGE, "The delivery is too large", "L'envoi est trop volumineux"),
    DELIVERY_NOT_KEPT(
            ProblemKind.UNAVAILABLE,
            "The delivery cannot be kept right now",
            "L'envoi ne peut pas être conservé pour le moment");

    private final ProblemKind kind;
    private final Text title;

    ConnectionProblem(ProblemKind kind, String en, String fr) {
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
