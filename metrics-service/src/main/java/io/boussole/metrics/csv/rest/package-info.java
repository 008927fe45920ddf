/** Imports over HTTP: {@link io.boussole.metrics.csv.rest.ImportResource}. */
@NullMarked
package io.boussole.metrics.csv.rest;

import org.jspecify.annotations.NullMarked;
