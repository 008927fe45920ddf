package io.boussole.metrics.fact;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How facts of one connection are to be read.
 *
 * @param won stages in which a deal is won; identifiers as the sender writes them, which may be labels, numbers or UUIDs
 * @param lost stages in which it is lost
 * @param qualification stages, of a deal or of a person, that come before an opportunity or are one, by what they stand for
 * @param defaultCurrency ISO 4217 code of amounts that come without one
 * @param defaultSource the source of facts that come without one; empty for none
 */
public record FactRules(
        Set<String> won,
        Set<String> lost,
        Map<String, FunnelStage> qualification,
        @Nullable String defaultCurrency,
        String defaultSource) {
    /** Stages of a HubSpot account that nobody has changed; no other sender uses these names. */
    public static final FactRules DEFAULT =
            new FactRules(Set.of("closedwon"), Set.of("closedlost"), Map.of(), null, "");

    public FactRules {
        won = Set.copyOf(won);
        lost = Set.copyOf(lost);
        qualification = Map.copyOf(qualification);
    }
}
