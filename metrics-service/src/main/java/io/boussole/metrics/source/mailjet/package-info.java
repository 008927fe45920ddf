/** Mailjet: one event a delivery or a batch of them, without a signature. */
@NullMarked
package io.boussole.metrics.source.mailjet;

import org.jspecify.annotations.NullMarked;
