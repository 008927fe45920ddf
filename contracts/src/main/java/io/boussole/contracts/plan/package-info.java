/** The plan as its readers need it: {@link io.boussole.contracts.plan.PlanPublished} and its parts. */
@NullMarked
package io.boussole.contracts.plan;

import org.jspecify.annotations.NullMarked;
