package io.boussole.alert.delivery.channel;

import io.boussole.http.Text;

/** Why an attempt did not deliver, or a delivery was given up. */
public enum Reason {
    REFUSED("The other side did not take it", "L'autre côté ne l'a pas accepté"),
    REDIRECTED(
            "The other side answered with a redirection, which is not followed",
            "L'autre côté a répondu par une redirection, qui n'est pas suivie"),
    FORBIDDEN_ADDRESS(
            "The address leads into the network of this installation",
            "L'adresse mène dans le réseau de cette installation"),
    UNREACHABLE("Nobody answers at this address", "Personne ne répond à cette adresse"),
    NO_ANSWER("There was no answer in time", "Il n'y a pas eu de réponse à temps"),
    NOT_UNDERSTOOD("The answer is not of the expected form", "La réponse n'est pas de la forme attendue"),
    TOKEN_REFUSED("The token was refused", "Le jeton a été refusé"),
    GONE("The endpoint is gone for good", "Le point de livraison n'existe plus"),
    NO_EMAIL_ADDRESS(
            "The person concerned has no e-mail address in the plan",
            "La personne concernée n'a pas d'adresse e-mail dans le plan"),
    MAIL_REFUSED(
            "The mail server refused the message or its recipient",
            "Le serveur de messagerie a refusé le message ou son destinataire"),
    MAIL_SERVER("The mail server could not be used", "Le serveur de messagerie n'a pas pu être utilisé"),
    ENDPOINT_OFF("The endpoint was switched off", "Le point de livraison était désactivé"),
    INTERNAL("It failed on our side", "L'envoi a échoué de notre côté");

    private final Text text;

    Reason(String en, String fr) {
        this.text = new Text(en, fr);
    }

    public Text text() {
        return text;
    }
}
