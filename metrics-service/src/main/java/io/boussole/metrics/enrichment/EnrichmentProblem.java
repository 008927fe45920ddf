package io.boussole.metrics.enrichment;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about tokens of vendors' APIs. */
enum EnrichmentProblem implements ProblemType {
    API_NOT_ASKED(ProblemKind.CONFLICT, "Nothing is asked of this source", "Rien n'est demandé à cette source");

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
