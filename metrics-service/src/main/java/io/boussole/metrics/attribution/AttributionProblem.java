package io.boussole.metrics.attribution;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about attribution. */
public enum AttributionProblem implements ProblemType {
    ATTRIBUTION_MODEL_FIXED(
            ProblemKind.CONFLICT, "The model is fixed within a period", "Le modèle est fixe pendant une période");

    private final ProblemKind kind;
    private final Text title;

    AttributionProblem(ProblemKind kind, String en, String fr) {
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
