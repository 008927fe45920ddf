package io.boussole.metrics.csv;

import io.boussole.http.ProblemKind;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;

/** What a client can hear about imports. */
public enum ImportProblem implements ProblemType {
    IMPORT_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such import", "Cet import n'existe pas"),
    IMPORT_TOO_LARGE(ProblemKind.TOO_LARGE, "The file is too large", "Le fichier est trop volumineux"),
    IMPORT_UPLOADED(ProblemKind.CONFLICT, "The file is complete already", "Le fichier est déjà complet"),
    UPLOAD_OFFSET_WRONG(
            ProblemKind.CONFLICT, "The part does not follow what is here", "La partie ne suit pas ce qui est déjà là"),
    TOO_MANY_IMPORTS(ProblemKind.CONFLICT, "Too many imports are not finished", "Trop d'imports ne sont pas terminés");

    private final ProblemKind kind;
    private final Text title;

    ImportProblem(ProblemKind kind, String en, String fr) {
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
