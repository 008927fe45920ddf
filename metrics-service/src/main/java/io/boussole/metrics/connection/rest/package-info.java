/** Connections over HTTP: {@link io.boussole.metrics.connection.rest.ConnectionResource}. */
@NullMarked
package io.boussole.metrics.connection.rest;

import org.jspecify.annotations.NullMarked;
