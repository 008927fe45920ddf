/** Iterable system webhooks: one event a delivery, without a signature. */
@NullMarked
package io.boussole.metrics.source.iterable;

import org.jspecify.annotations.NullMarked;
