package io.boussole.metrics.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How deals of one connection are to be read.
 *
 * @param won stages in which a deal is won; identifiers as the sender writes them, which may be labels, numbers or UUIDs
 * @param lost stages in which it is lost
 * @param defaultCurrency ISO 4217 code of amounts that come without one
 */
public record DealRules(
        Set<String> won, Set<String> lost, @Nullable String defaultCurrency) {
    /** Stages of a HubSpot account that nobody has changed; no other sender uses these names. */
    public static final DealRules DEFAULT = new DealRules(Set.of("closedwon"), Set.of("closedlost"), null);

    public DealRules {
        won = Set.copyOf(won);
        lost = Set.copyOf(lost);
    }
}
