package io.boussole.metrics.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where the true value lies, with 95 % confidence.
 *
 * @param low null where the facts set no lower bound
 * @param high null where they set no upper one: of a duration whose longest cases are still open
 */
public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {}
