package io.boussole.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to sell to, and why now. */
public record Segment(
        @Nullable String id,
        @Nullable String name,
        @Nullable Score score,
        @Nullable String whyNow,
        List<String> valuePropositions,
        List<Signal> icp,
        List<Persona> personas) {

    /** The guide's three boxes. */
    public record Score(
            @Nullable Boolean pain,
            @Nullable Boolean perceivedValue,
            @Nullable Boolean accessibility) {}

    /**
     * An observable trait of an ideal customer.
     *
     * @param signal free, because a signal that nobody can observe is a finding with its own advice and not a typing mistake
     * @param value a text, a number, a boolean, or a list of them, as the operator needs
     */
    public record Signal(
            @Nullable String signal,
            @Nullable Operator operator,
            @Nullable Object value) {}

    /** How an account's trait is compared with the signal's value. */
    public enum Operator {
        EQUALS,
        NOT_EQUALS,
        ANY_OF,
        ALL_OF,
        NONE_OF,
        AT_LEAST,
        AT_MOST,
        BETWEEN
    }

    /** A person to talk to. */
    public record Persona(
            @Nullable String id,
            @Nullable String title,
            List<String> pains,
            List<String> valuePropositions,
            List<String> buyingTriggers) {}

    /** Whether the guide's matrix puts the segment among those to work on now. */
    public boolean isTarget() {
        return score != null
                && Boolean.TRUE.equals(score.pain())
                && Boolean.TRUE.equals(score.perceivedValue())
                && Boolean.TRUE.equals(score.accessibility());
    }
}
