/** Calculations over HTTP. Start with {@link io.boussole.plan.calculation.rest.RevenueModelResource}. */
@NullMarked
package io.boussole.plan.calculation.rest;

import org.jspecify.annotations.NullMarked;
