/** The funnel over HTTP: {@link io.boussole.metrics.funnel.rest.FunnelResource}. */
@NullMarked
package io.boussole.metrics.funnel.rest;

import org.jspecify.annotations.NullMarked;
