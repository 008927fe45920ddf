/** Iterable system webhooks: {@link io.boussole.metrics.decoding.iterable.IterableDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.iterable;

import org.jspecify.annotations.NullMarked;
