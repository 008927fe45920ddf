/** The catalogue over HTTP: {@link io.boussole.metrics.catalogue.rest.MetricResource}. */
@NullMarked
package io.boussole.metrics.catalogue.rest;

import org.jspecify.annotations.NullMarked;
