/** Duplicates over HTTP: {@link io.boussole.metrics.journey.duplicate.rest.DuplicateResource}. */
@NullMarked
package io.boussole.metrics.journey.duplicate.rest;

import org.jspecify.annotations.NullMarked;
