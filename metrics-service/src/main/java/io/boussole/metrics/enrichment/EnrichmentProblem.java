package io.boussole.metrics.enrichment;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about tokens of vendors' APIs. */
enum EnrichmentProblem implements ProblemType {
    API_NOT_ASKED(ProblemKind.CONFLICT, "Nothing is asked of this source", "Rien n'est demandé à cette source"),
    API_TOKEN_NEEDED(
            ProblemKind.CONFLICT,
            "The connection has no API token; PUT /connections/{connectionId}/api-token gives it one",
            "La connexion n'a pas de jeton d'API ; PUT /connections/{connectionId}/api-token lui en donne un"),
    BACK_FILL_UNDER_WAY(
            ProblemKind.CONFLICT,
            "A back-fill of this connection is under way",
            "Un rattrapage de cette connexion est en cours");

    private final ProblemKind kind;
    private final Text title;

    EnrichmentProblem(ProblemKind kind, String en, String fr) {
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
