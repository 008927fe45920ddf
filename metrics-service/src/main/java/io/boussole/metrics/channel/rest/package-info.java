/** Channels of plans over HTTP. */
@NullMarked
package io.boussole.metrics.channel.rest;

import org.jspecify.annotations.NullMarked;
