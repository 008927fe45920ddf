/** Outreach: one change a delivery, signed; what is answered with an error is lost. */
@NullMarked
package io.boussole.metrics.source.outreach;

import org.jspecify.annotations.NullMarked;
