package io.boussole.metrics.attribution;

import java.math.BigDecimal;

/**
 * What a touch gets of a deal.
 *
 * @param amount in the deal's currency, with no more digits than it has
 */
public record Credit(Touch touch, BigDecimal amount) {}
