package io.boussole.metrics.entrance;

import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.connection.ConnectionProblem;
import io.boussole.metrics.source.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a sender hears when we do not take its delivery. */
@ApplicationScoped
class EntranceAnswers {
    private final EntranceConfig config;

    EntranceAnswers(EntranceConfig config) {
        this.config = config;
    }

    ProblemException unknownConnection() {
        return ProblemException.of(
                ConnectionProblem.CONNECTION_NOT_FOUND, ConnectionProblem.CONNECTION_NOT_FOUND.title());
    }

    ProblemException refused(Refusal refusal) {
        Text why = why(refusal);
        return ProblemException.of(
                ConnectionProblem.DELIVERY_REFUSED, why, List.of(new Violation("", refusal.name(), why)));
    }

    ProblemException tooLarge() {
        return ProblemException.of(
                ConnectionProblem.DELIVERY_TOO_LARGE,
                "A delivery has at most " + config.maximumBody().asLongValue() + " bytes, and an event "
                        + config.maximumEvent().asLongValue(),
                "Un envoi a au plus " + config.maximumBody().asLongValue() + " octets, et un événement "
                        + config.maximumEvent().asLongValue());
    }

    ProblemException paused() {
        return ProblemException.passing(
                ConnectionProblem.CONNECTION_PAUSED,
                new Text("Send it again when the connection is resumed", "Renvoyez-le quand la connexion reprendra"),
                config.retryAfterPause());
    }

    ProblemException comeAgain() {
        return ProblemException.passing(
                ConnectionProblem.DELIVERY_NOT_KEPT,
                new Text("Nothing of it is lost if you send it again", "Rien n'est perdu si vous le renvoyez"),
                config.retryAfter());
    }

    private static Text why(Refusal refusal) {
        return switch (refusal) {
            case SIGNATURE_MISSING -> new Text("The delivery is not signed", "L'envoi n'est pas signé");
            case SIGNATURE_WRONG ->
                new Text("The signature is not that of this delivery", "La signature n'est pas celle de cet envoi");
            case SIGNATURE_STALE -> new Text("It was signed too long ago", "Il a été signé il y a trop longtemps");
            case SIGNATURE_FROM_FUTURE ->
                new Text("It was signed at a time that has not come", "Il a été signé à une heure qui n'est pas venue");
            case CREDENTIALS_MISSING ->
                new Text(
                        "It does not carry the secret, be it as password, in a header, in its address or in its body",
                        "Il ne porte pas le secret, ni comme mot de passe, ni dans un en-tête, son adresse ou son corps");
            case CREDENTIALS_WRONG ->
                new Text(
                        "User name, password or secret are wrong",
                        "Le nom d'utilisateur, le mot de passe ou le secret est faux");
            case ACCOUNT_WRONG ->
                new Text(
                        "It comes from another account than the connection's",
                        "Il vient d'un autre compte que celui de la connexion");
        };
    }
}
