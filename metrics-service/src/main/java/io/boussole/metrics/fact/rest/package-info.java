/** Deals over HTTP: {@link io.boussole.metrics.fact.rest.DealResource}. */
@NullMarked
package io.boussole.metrics.fact.rest;

import org.jspecify.annotations.NullMarked;
