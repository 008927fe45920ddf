package io.boussole.metrics.rejection.rest;

import io.boussole.http.Text;
import io.boussole.metrics.decoding.RejectionCode;

/** Why an event was not understood, in words. */
public final class RejectionReasons {
    private RejectionReasons() {}

    public static Text of(RejectionCode code, String detail) {
        return switch (code) {
            case UNREADABLE -> new Text("The body cannot be read: " + detail, "Le corps est illisible : " + detail);
            case UNKNOWN_SOURCE -> new Text("Unknown source " + detail, "Source inconnue " + detail);
            case UNKNOWN_EVENT_TYPE -> new Text("Unknown event type " + detail, "Type d'événement inconnu " + detail);
            case DECODER_FAILED ->
                new Text(
                        "A fault of ours kept it from being understood: " + detail,
                        "Une erreur de notre part a empêché de le comprendre : " + detail);
            case MISSING_MEMBER ->
                new Text("The member " + detail + " is missing", "Le champ " + detail + " est absent");
            case INVALID_VALUE ->
                new Text(
                        "The value of " + detail + " cannot be understood",
                        "La valeur de " + detail + " ne peut être comprise");
            case GAP ->
                new Text(
                        "The sender lost what it was going to say, read these records again: " + detail,
                        "L'émetteur a perdu ce qu'il avait à dire, relisez ces enregistrements : " + detail);
            case UNKNOWN_MEMBER -> new Text("There is no member " + detail, "Le champ " + detail + " n'existe pas");
        };
    }
}
