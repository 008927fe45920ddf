package io.boussole.http;

/** Problems that any service can answer with. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(ProblemKind.MALFORMED, "The request cannot be read", "La requête est illisible"),
    UNAUTHENTICATED(
            ProblemKind.UNAUTHENTICATED, "A valid credential is needed", "Une clé d'accès valide est nécessaire"),
    FORBIDDEN(
            ProblemKind.FORBIDDEN,
            "The credential does not allow this",
            "La clé d'accès ne permet pas cette opération"),
    NOT_FOUND(ProblemKind.NOT_FOUND, "There is nothing at this address", "Il n'y a rien à cette adresse"),
    PLAN_NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such plan", "Ce plan n'existe pas"),
    METHOD_NOT_ALLOWED(
            ProblemKind.METHOD_NOT_ALLOWED, "The method does not apply here", "La méthode ne s'applique pas ici"),
    NOT_ACCEPTABLE(
            ProblemKind.NOT_ACCEPTABLE,
            "No representation fits the Accept header",
            "Aucun format ne convient à l'en-tête Accept"),
    CONFLICT(
            ProblemKind.CONFLICT, "The request conflicts with the current state", "La requête contredit l'état actuel"),
    PRECONDITION_FAILED(
            ProblemKind.PRECONDITION_FAILED,
            "The resource has changed since it was read",
            "La ressource a changé depuis sa lecture"),
    TOO_LARGE(ProblemKind.TOO_LARGE, "The request is too large", "La requête est trop volumineuse"),
    UNSUPPORTED_MEDIA_TYPE(
            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
            "The content type is not supported",
            "Le type de contenu n'est pas pris en charge"),
    VALIDATION_FAILED(ProblemKind.INVALID, "The request is not valid", "La requête n'est pas valide"),
    INVALID_QUERY_PARAMETER(
            ProblemKind.MALFORMED,
            "A parameter of the address is not valid",
            "Un paramètre de l'adresse n'est pas valide"),
    INVALID_PAGE_TOKEN(
            ProblemKind.MALFORMED, "The page token is not one of ours", "Le jeton de page n'est pas reconnu"),
    PRECONDITION_REQUIRED(
            ProblemKind.PRECONDITION_REQUIRED, "An If-Match header is needed", "Un en-tête If-Match est nécessaire"),
    INTERNAL_ERROR(ProblemKind.INTERNAL, "Something failed on our side", "Une erreur est survenue de notre côté"),
    UNAVAILABLE(ProblemKind.UNAVAILABLE, "Not available right now", "Indisponible pour le moment");

    private final ProblemKind kind;
    private final Text title;

    CommonProblem(ProblemKind kind, String en, String fr) {
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
