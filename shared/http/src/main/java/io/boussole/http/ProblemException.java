package io.boussole.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal that the client can understand and act upon. Answered as an RFC 9457 problem. */
public final class ProblemException extends RuntimeException {
    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<Violation> violations;
    private final @Nullable Duration retryAfter;

    private ProblemException(ProblemType type, Text detail, List<Violation> violations, @Nullable Duration retryAfter) {
        super(type.slug() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    public static ProblemException of(ProblemType type, Text detail) {
        return new ProblemException(type, detail, List.of(), null);
    }

    public static ProblemException of(ProblemType type, String en, String fr) {
        return of(type, new Text(en, fr));
    }

    /** A refusal with every fault found, not only the first. */
    public static ProblemException of(ProblemType type, Text detail, List<Violation> violations) {
        return new ProblemException(type, detail, violations, null);
    }

    /** A refusal that may pass: the client should ask again after {@code retryAfter}. */
    public static ProblemException passing(ProblemType type, Text detail, Duration retryAfter) {
        return new ProblemException(type, detail, List.of(), retryAfter);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
