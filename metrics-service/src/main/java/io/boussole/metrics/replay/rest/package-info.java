/** Replays over HTTP: {@link io.boussole.metrics.replay.rest.ReplayResource}. */
@NullMarked
package io.boussole.metrics.replay.rest;

import org.jspecify.annotations.NullMarked;
