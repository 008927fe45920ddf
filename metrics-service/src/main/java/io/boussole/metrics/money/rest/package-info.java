/** Exchange rates over HTTP: {@link io.boussole.metrics.money.rest.ExchangeRateResource}. */
@NullMarked
package io.boussole.metrics.money.rest;

import org.jspecify.annotations.NullMarked;
