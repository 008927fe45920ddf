package io.boussole.metrics.connection.stage;

import io.boussole.metrics.fact.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * A stage, or a word for how far somebody is, that a sender has used.
 *
 * @param kind of what: a deal's stage or a contact's lifecycle word
 * @param word as the sender writes it: a label, a number, a UUID
 * @param facts how many are in it now
 * @param entered how often one entered it, as far as the sender has told
 * @param configured what the connection says it stands for; null when it says nothing
 * @param guessed what it likely stands for; null when nothing tells
 * @param because why: the sender's own flags of the deals in it, or the word
 */
public record SeenStage(
        FactKind kind,
        String word,
        long facts,
        long entered,
        @Nullable StageMeaning configured,
        @Nullable StageMeaning guessed,
        @Nullable Because because) {
    /** What a guess rests on. */
    public enum Because {
        SENDER_SAYS_SO,
        WORD
    }
}
