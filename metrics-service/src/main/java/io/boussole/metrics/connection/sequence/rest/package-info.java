/** Missing events over HTTP: {@link io.boussole.metrics.connection.sequence.rest.SequenceResource}. */
@NullMarked
package io.boussole.metrics.connection.sequence.rest;

import org.jspecify.annotations.NullMarked;
