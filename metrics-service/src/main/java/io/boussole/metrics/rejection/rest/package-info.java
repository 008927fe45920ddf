/** Rejections over HTTP: {@link io.boussole.metrics.rejection.rest.RejectionResource}. */
@NullMarked
package io.boussole.metrics.rejection.rest;

import org.jspecify.annotations.NullMarked;
