package io.boussole.alert.delivery.channel;

import io.boussole.outbound.OutboundException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status of HTTP or SMTP; null: none came
 * @param answer its text; may be long
 * @param retryAfter how long the other side wants to be left alone
 */
public record Outcome(
        Result result,
        @Nullable Reason reason,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Duration retryAfter) {
    /** What follows from it. */
    public enum Result {
        /** It was taken. */
        DELIVERED,
        /** It is tried again. */
        FAILED,
        /** Nothing is ever taken there again. */
        GONE,
        /** Trying again is of no use for this one. */
        UNDELIVERABLE
    }

    public static Outcome delivered(@Nullable Integer status, @Nullable String answer) {
        return new Outcome(Result.DELIVERED, null, status, answer, null);
    }

    public static Outcome failed(Reason reason, @Nullable Integer status, @Nullable String answer) {
        return new Outcome(Result.FAILED, reason, status, answer, null);
    }

    public static Outcome gone(int status, @Nullable String answer) {
        return new Outcome(Result.GONE, Reason.GONE, status, answer, null);
    }

    public static Outcome undeliverable(Reason reason, @Nullable Integer status, @Nullable String answer) {
        return new Outcome(Result.UNDELIVERABLE, reason, status, answer, null);
    }

    public static Outcome nothing(OutboundException nothing) {
        Reason reason = switch (nothing.why()) {
            case FORBIDDEN -> Reason.FORBIDDEN_ADDRESS;
            case UNREACHABLE -> Reason.UNREACHABLE;
            case NO_ANSWER -> Reason.NO_ANSWER;
        };
        return failed(reason, null, null);
    }

    public Outcome after(@Nullable Duration wait) {
        return new Outcome(result, reason, status, answer, wait);
    }
}
