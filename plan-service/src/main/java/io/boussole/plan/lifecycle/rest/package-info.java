/** Plans over HTTP. Start with {@link io.boussole.plan.lifecycle.rest.PlanResource}. */
@NullMarked
package io.boussole.plan.lifecycle.rest;

import org.jspecify.annotations.NullMarked;
