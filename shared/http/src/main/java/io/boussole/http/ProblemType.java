package io.boussole.http;

import java.util.Locale;

/**
 * One kind of problem a client can hear of. Each service lists its own in an enum; the list is part of the API's promise.
 *
 * <p>The {@code type} on the wire is {@code urn:boussole:problem:} and the slug.
 */
public interface ProblemType {
    /** The constant's name. */
    String name();

    /** Stable name, kebab-case. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What class of refusal it is; decides the HTTP status. */
    ProblemKind kind();

    /** Short summary, the same for every occurrence. */
    Text title();
}
