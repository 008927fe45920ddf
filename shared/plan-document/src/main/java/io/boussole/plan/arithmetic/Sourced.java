package io.boussole.plan.arithmetic;

import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the place of the plan that it was read from.
 *
 * @param from null for a figure that somebody tries out instead of the plan's
 */
public record Sourced(BigDecimal value, @Nullable Pointer from) {

    /** The place to speak of: the whole plan for a figure that is not the plan's. */
    public Pointer place() {
        return from == null ? Pointer.ROOT : from;
    }
}
