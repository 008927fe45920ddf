/** Which plans this service has heard of. Start with {@link io.boussole.alert.plan.KnownPlans}. */
@NullMarked
package io.boussole.alert.plan;

import org.jspecify.annotations.NullMarked;
