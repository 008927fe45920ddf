/** Erasures over HTTP: {@link io.boussole.metrics.erasure.rest.ErasureResource}. */
@NullMarked
package io.boussole.metrics.erasure.rest;

import org.jspecify.annotations.NullMarked;
