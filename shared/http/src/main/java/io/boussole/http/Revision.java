package io.boussole.http;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Optimistic locking over HTTP: the entity tag of a resource is its revision. */
public final class Revision {
    private Revision() {}

    public static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    /**
     * Lets a change pass only when the client has seen the current state.
     *
     * @param ifMatch value of the {@code If-Match} header: one tag, several with commas, or {@code *}
     * @throws ProblemException 428 without the header, 412 when it names another revision
     */
    public static void requireMatch(@Nullable String ifMatch, long current) {
        requireMatch(ifMatch, Long.toString(current));
    }

    /** The same for a resource whose tag is not a number. */
    public static void requireMatch(@Nullable String ifMatch, String current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "Read the resource first and send its ETag as If-Match",
                    "Lisez d'abord la ressource et renvoyez son ETag dans If-Match");
        }
        for (String candidate : ifMatch.split(",", -1)) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals("\"" + current + "\"")) {
                return;
            }
        }
        throw ProblemException.of(
                CommonProblem.PRECONDITION_FAILED,
                "The ETag is now \"" + current + "\", quotes included; read the resource again",
                "L'ETag est maintenant \"" + current + "\", guillemets compris ; relisez la ressource");
    }
}
