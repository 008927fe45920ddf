/** Attribution over HTTP: {@link io.boussole.metrics.attribution.rest.AttributionResource}. */
@NullMarked
package io.boussole.metrics.attribution.rest;

import org.jspecify.annotations.NullMarked;
