package io.boussole.metrics.mapping;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about mappings. */
public enum MappingProblem implements ProblemType {
    MAPPING_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such mapping", "Ce mapping n'existe pas"),
    MAPPING_NOT_TAKEN(
            ProblemKind.CONFLICT,
            "The connection's source has a format of its own",
            "La source de cette connexion a son propre format"),
    MAPPING_INVALID(ProblemKind.INVALID, "The mapping cannot be used", "Le mapping est inutilisable");

    private final ProblemKind kind;
    private final Text title;

    MappingProblem(ProblemKind kind, String en, String fr) {
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
