/** Response times over HTTP: {@link io.boussole.metrics.journey.response.rest.ResponseCaseResource}. */
@NullMarked
package io.boussole.metrics.journey.response.rest;

import org.jspecify.annotations.NullMarked;
