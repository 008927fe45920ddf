/** Data quality over HTTP: {@link io.boussole.metrics.quality.rest.QualityResource}. */
@NullMarked
package io.boussole.metrics.quality.rest;

import org.jspecify.annotations.NullMarked;
