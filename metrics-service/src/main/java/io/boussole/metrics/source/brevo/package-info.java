/** Brevo: one event a delivery or a batch of them, without a signature. */
@NullMarked
package io.boussole.metrics.source.brevo;

import org.jspecify.annotations.NullMarked;
