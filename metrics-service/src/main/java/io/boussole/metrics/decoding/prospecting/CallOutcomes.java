package io.boussole.metrics.decoding.prospecting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether somebody answered, by the tool's word for the outcome of a call. The words are those that come with Salesloft, Outreach and
 * Gong; teams add their own, of which nothing is guessed.
 */
public final class CallOutcomes {
    private static final List<String> NOBODY = List.of(
            "no answer",
            "not connected",
            "busy",
            "voicemail",
            "left message",
            "wrong number",
            "bad number",
            "disconnected",
            "unanswered",
            "gatekeeper",
            "failed",
            "canceled",
            "cancelled");
    private static final List<String> SOMEBODY =
            List.of("connected", "answered", "interested", "call back", "callback");

    private static final List<String> DIRECTIONS = List.of("outbound", "inbound");

    private CallOutcomes() {}

    /** {@code true} or {@code false}; empty when the word says neither. */
    public static Optional<String> connected(Optional<String> outcome) {
        return outcome.map(CallOutcomes::plain).flatMap(CallOutcomes::answered);
    }

    private static Optional<String> answered(String outcome) {
        if (NOBODY.stream().anyMatch(outcome::contains)) {
            return Optional.of("false");
        }
        return SOMEBODY.stream().anyMatch(outcome::contains) ? Optional.of("true") : Optional.empty();
    }

    /** {@code outbound} or {@code inbound}; empty for any other word. */
    public static Optional<String> direction(Optional<String> word) {
        return word.map(CallOutcomes::plain).filter(DIRECTIONS::contains);
    }

    private static String plain(String outcome) {
        return outcome.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
