/** What the other services learn of a plan. Start with {@link io.boussole.plan.publishing.PlanAnnouncement}. */
@NullMarked
package io.boussole.plan.publishing;

import org.jspecify.annotations.NullMarked;
