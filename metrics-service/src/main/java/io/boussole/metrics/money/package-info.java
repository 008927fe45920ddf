/**
 * Dated exchange rates. Amounts are kept as they were received; what a sum of several currencies is worth in one is computed when it is
 * read. Start with {@link io.boussole.metrics.money.ExchangeRates}.
 */
@NullMarked
package io.boussole.metrics.money;

import org.jspecify.annotations.NullMarked;
