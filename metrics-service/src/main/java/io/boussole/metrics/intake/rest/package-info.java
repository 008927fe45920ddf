/** Events by hand: {@link io.boussole.metrics.intake.rest.EventFeedResource}. */
@NullMarked
package io.boussole.metrics.intake.rest;

import org.jspecify.annotations.NullMarked;
