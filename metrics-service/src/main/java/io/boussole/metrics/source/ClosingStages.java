package io.boussole.metrics.source;

import java.util.List;

/**
 * The stages of an account that end a deal, as the sender writes them: names, numbers or UUIDs.
 *
 * @param won stages in which a deal is won
 * @param lost stages in which it is lost
 */
public record ClosingStages(List<String> won, List<String> lost) {
    /** For a sender whose deals say themselves whether they are won. */
    public static final ClosingStages NONE = new ClosingStages(List.of(), List.of());

    public ClosingStages {
        won = List.copyOf(won);
        lost = List.copyOf(lost);
    }
}
