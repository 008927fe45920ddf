package io.boussole.plan.document;

import org.jspecify.annotations.Nullable;

/** How a signature is credited to the touches before it: first for the origin, last for the signature, weighted in between. */
public record Attribution(@Nullable NurtureWeights nurtureWeights) {

    /** How the weighted credit is spread. */
    public enum NurtureWeights {
        POSITION_40_20_40,
        LINEAR
    }
}
