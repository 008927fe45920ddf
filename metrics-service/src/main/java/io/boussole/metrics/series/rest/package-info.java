/** Series over HTTP: {@link io.boussole.metrics.series.rest.SeriesResource}. */
@NullMarked
package io.boussole.metrics.series.rest;

import org.jspecify.annotations.NullMarked;
