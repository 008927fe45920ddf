/**
 * Which touches a deal is credited to. {@link io.boussole.metrics.attribution.Attribution} spreads an amount over touches; start with
 * {@link io.boussole.metrics.attribution.AttributionService}.
 */
@NullMarked
package io.boussole.metrics.attribution;

import org.jspecify.annotations.NullMarked;
