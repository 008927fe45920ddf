package io.boussole.http;

/**
 * One kind of problem a client can hear of. Each service lists its own in an enum; the list is part of the API's promise.
 *
 * <p>The {@code type} on the wire is {@code urn:boussole:problem:} and the slug.
 */
public interface ProblemType {
    /** Stable name, kebab-case. */
    String slug();

    /** What class of refusal it is; decides the HTTP status. */
    ProblemKind kind();

    /** Short summary, the same for every occurrence. */
    Text title();
}
