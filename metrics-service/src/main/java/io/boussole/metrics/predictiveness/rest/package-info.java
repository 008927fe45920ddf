/** Predictiveness over HTTP: {@link io.boussole.metrics.predictiveness.rest.PredictivenessResource}. */
@NullMarked
package io.boussole.metrics.predictiveness.rest;

import org.jspecify.annotations.NullMarked;
